// @ts-nocheck: compiled from schemas/ by build/generate.ts
"use strict";
export const checkInferenceService = validate10;
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"inference-service.schema.json","title":"KServe InferenceService","type":"object","required":["apiVersion","kind","metadata","spec"],"additionalProperties":false,"properties":{"apiVersion":{"const":"serving.kserve.io/v1beta1"},"kind":{"const":"InferenceService"},"metadata":{"type":"object","properties":{"name":{"type":"string","pattern":"^[a-z]([-a-z0-9]*[a-z0-9])?$","maxLength":63,"description":"Lower-case letters, digits and dashes, beginning with a letter; at most 63."},"namespace":{"type":"string"},"generateName":{"type":"string"},"labels":{"type":"object"},"annotations":{"type":"object","additionalProperties":{"type":"string"}}}},"spec":{"type":"object","additionalProperties":false,"required":["predictor"],"properties":{"predictor":{"type":"object","additionalProperties":false,"properties":{"minReplicas":{"type":"integer","minimum":0,"description":"0 scales to zero where the mode can."},"maxReplicas":{"type":"integer","minimum":0,"description":"0 means no limit in Knative mode and no scaling at all in Standard mode."},"scaleTarget":{"type":"integer","description":"Meaning depends on scaleMetric; Knative's default of 100 at once is far too high for most models."},"scaleMetric":{"enum":["cpu","memory","concurrency","rps"]},"scaleMetricType":{"enum":["Utilization","Value","AverageValue"]},"autoScaling":{"type":"object"},"containerConcurrency":{"type":"integer","minimum":0},"timeout":{"type":"integer"},"canaryTrafficPercent":{"type":"integer","minimum":0,"maximum":100,"description":"Share of the newest revision; Knative mode only."},"logger":{"type":"object"},"batcher":{"type":"object"},"labels":{"type":"object"},"annotations":{"type":"object"},"deploymentStrategy":{"type":"object"},"name":{"type":"string"},"storageContainerName":{"type":"string"},"storageUris":{"type":"array"},"workerSpec":{"type":"object"},"containers":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"args":{"type":"array"},"command":{"type":"array"},"envFrom":{"type":"array"},"image":{"type":"string"},"imagePullPolicy":{"type":"string"},"lifecycle":{"type":"object"},"livenessProbe":{"type":"object"},"name":{"type":"string"},"ports":{"type":"array"},"readinessProbe":{"type":"object"},"resizePolicy":{"type":"array"},"restartPolicy":{"type":"string"},"restartPolicyRules":{"type":"array"},"securityContext":{"type":"object"},"startupProbe":{"type":"object"},"stdin":{"type":"boolean"},"stdinOnce":{"type":"boolean"},"terminationMessagePath":{"type":"string"},"terminationMessagePolicy":{"type":"string"},"tty":{"type":"boolean"},"volumeDevices":{"type":"array"},"volumeMounts":{"type":"array"},"workingDir":{"type":"string"},"env":{"type":"array","items":{"type":"object","required":["name"],"additionalProperties":false,"properties":{"name":{"type":"string"},"value":{"type":"string","description":"A text; numbers and true must be quoted. Secrets belong under valueFrom.secretKeyRef."},"valueFrom":{"type":"object"}}}},"resources":{"type":"object","properties":{"requests":{"type":"object"},"limits":{"type":"object"},"claims":{"type":"array"}},"additionalProperties":false}}}},"initContainers":{"type":"array","items":{"type":"object"}},"activeDeadlineSeconds":{"type":"integer"},"affinity":{"type":"object"},"automountServiceAccountToken":{"type":"boolean"},"dnsConfig":{"type":"object"},"dnsPolicy":{"type":"string"},"enableServiceLinks":{"type":"boolean"},"hostAliases":{"type":"array"},"hostIPC":{"type":"boolean"},"hostNetwork":{"type":"boolean"},"hostPID":{"type":"boolean"},"hostUsers":{"type":"boolean"},"hostname":{"type":"string"},"hostnameOverride":{"type":"string"},"imagePullSecrets":{"type":"array"},"nodeName":{"type":"string"},"nodeSelector":{"type":"object"},"os":{"type":"object"},"overhead":{"type":"object"},"preemptionPolicy":{"type":"string"},"priority":{"type":"integer"},"priorityClassName":{"type":"string"},"readinessGates":{"type":"array"},"resourceClaims":{"type":"array"},"resources":{"type":"object"},"restartPolicy":{"type":"string"},"runtimeClassName":{"type":"string"},"schedulerName":{"type":"string"},"schedulingGates":{"type":"array"},"securityContext":{"type":"object"},"serviceAccount":{"type":"string"},"serviceAccountName":{"type":"string"},"setHostnameAsFQDN":{"type":"boolean"},"shareProcessNamespace":{"type":"boolean"},"subdomain":{"type":"string"},"terminationGracePeriodSeconds":{"type":"integer"},"tolerations":{"type":"array"},"topologySpreadConstraints":{"type":"array"},"volumes":{"type":"array"},"huggingface":{"type":"object"},"lightgbm":{"type":"object"},"onnx":{"type":"object"},"paddle":{"type":"object"},"pmml":{"type":"object"},"pytorch":{"type":"object"},"sklearn":{"type":"object"},"tensorflow":{"type":"object"},"triton":{"type":"object"},"xgboost":{"type":"object"},"model":{"type":"object","additionalProperties":false,"properties":{"args":{"type":"array"},"command":{"type":"array"},"envFrom":{"type":"array"},"image":{"type":"string"},"imagePullPolicy":{"type":"string"},"lifecycle":{"type":"object"},"livenessProbe":{"type":"object"},"ports":{"type":"array"},"readinessProbe":{"type":"object"},"resizePolicy":{"type":"array"},"restartPolicy":{"type":"string"},"restartPolicyRules":{"type":"array"},"securityContext":{"type":"object"},"startupProbe":{"type":"object"},"stdin":{"type":"boolean"},"stdinOnce":{"type":"boolean"},"terminationMessagePath":{"type":"string"},"terminationMessagePolicy":{"type":"string"},"tty":{"type":"boolean"},"volumeDevices":{"type":"array"},"volumeMounts":{"type":"array"},"workingDir":{"type":"string"},"env":{"type":"array","items":{"type":"object","required":["name"],"additionalProperties":false,"properties":{"name":{"type":"string"},"value":{"type":"string","description":"A text; numbers and true must be quoted. Secrets belong under valueFrom.secretKeyRef."},"valueFrom":{"type":"object"}}}},"resources":{"type":"object","properties":{"requests":{"type":"object"},"limits":{"type":"object"},"claims":{"type":"array"}}},"confidential":{"type":"object"},"modelFormat":{"type":"object","additionalProperties":false,"required":["name"],"description":"Format that a serving runtime must support.","properties":{"name":{"type":"string"},"version":{"type":"string","description":"A text, such as \"1\"; quote it."}}},"protocolVersion":{"enum":["v1","v2","grpc-v1","grpc-v2"],"description":"v2 is the Open Inference Protocol."},"runtime":{"type":"string","description":"Name of a ServingRuntime or ClusterServingRuntime; left out, the cluster chooses."},"runtimeVersion":{"type":"string","description":"Replaces the image tag of the runtime."},"storage":{"type":"object","additionalProperties":false,"properties":{"key":{"type":"string"},"path":{"type":"string"},"schemaPath":{"type":"string"},"parameters":{"type":"object"}}},"storageUri":{"type":"string","description":"Versioned address of the model, such as s3://bucket/model/3."},"name":{"type":"string"}}}}},"transformer":{"type":"object","additionalProperties":false,"properties":{"minReplicas":{"type":"integer","minimum":0,"description":"0 scales to zero where the mode can."},"maxReplicas":{"type":"integer","minimum":0,"description":"0 means no limit in Knative mode and no scaling at all in Standard mode."},"scaleTarget":{"type":"integer","description":"Meaning depends on scaleMetric; Knative's default of 100 at once is far too high for most models."},"scaleMetric":{"enum":["cpu","memory","concurrency","rps"]},"scaleMetricType":{"enum":["Utilization","Value","AverageValue"]},"autoScaling":{"type":"object"},"containerConcurrency":{"type":"integer","minimum":0},"timeout":{"type":"integer"},"canaryTrafficPercent":{"type":"integer","minimum":0,"maximum":100,"description":"Share of the newest revision; Knative mode only."},"logger":{"type":"object"},"batcher":{"type":"object"},"labels":{"type":"object"},"annotations":{"type":"object"},"deploymentStrategy":{"type":"object"},"storageUris":{"type":"array"},"containers":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"args":{"type":"array"},"command":{"type":"array"},"envFrom":{"type":"array"},"image":{"type":"string"},"imagePullPolicy":{"type":"string"},"lifecycle":{"type":"object"},"livenessProbe":{"type":"object"},"name":{"type":"string"},"ports":{"type":"array"},"readinessProbe":{"type":"object"},"resizePolicy":{"type":"array"},"restartPolicy":{"type":"string"},"restartPolicyRules":{"type":"array"},"securityContext":{"type":"object"},"startupProbe":{"type":"object"},"stdin":{"type":"boolean"},"stdinOnce":{"type":"boolean"},"terminationMessagePath":{"type":"string"},"terminationMessagePolicy":{"type":"string"},"tty":{"type":"boolean"},"volumeDevices":{"type":"array"},"volumeMounts":{"type":"array"},"workingDir":{"type":"string"},"env":{"type":"array","items":{"type":"object","required":["name"],"additionalProperties":false,"properties":{"name":{"type":"string"},"value":{"type":"string","description":"A text; numbers and true must be quoted. Secrets belong under valueFrom.secretKeyRef."},"valueFrom":{"type":"object"}}}},"resources":{"type":"object","properties":{"requests":{"type":"object"},"limits":{"type":"object"},"claims":{"type":"array"}},"additionalProperties":false}}}},"initContainers":{"type":"array","items":{"type":"object"}},"activeDeadlineSeconds":{"type":"integer"},"affinity":{"type":"object"},"automountServiceAccountToken":{"type":"boolean"},"dnsConfig":{"type":"object"},"dnsPolicy":{"type":"string"},"enableServiceLinks":{"type":"boolean"},"hostAliases":{"type":"array"},"hostIPC":{"type":"boolean"},"hostNetwork":{"type":"boolean"},"hostPID":{"type":"boolean"},"hostUsers":{"type":"boolean"},"hostname":{"type":"string"},"hostnameOverride":{"type":"string"},"imagePullSecrets":{"type":"array"},"nodeName":{"type":"string"},"nodeSelector":{"type":"object"},"os":{"type":"object"},"overhead":{"type":"object"},"preemptionPolicy":{"type":"string"},"priority":{"type":"integer"},"priorityClassName":{"type":"string"},"readinessGates":{"type":"array"},"resourceClaims":{"type":"array"},"resources":{"type":"object"},"restartPolicy":{"type":"string"},"runtimeClassName":{"type":"string"},"schedulerName":{"type":"string"},"schedulingGates":{"type":"array"},"securityContext":{"type":"object"},"serviceAccount":{"type":"string"},"serviceAccountName":{"type":"string"},"setHostnameAsFQDN":{"type":"boolean"},"shareProcessNamespace":{"type":"boolean"},"subdomain":{"type":"string"},"terminationGracePeriodSeconds":{"type":"integer"},"tolerations":{"type":"array"},"topologySpreadConstraints":{"type":"array"},"volumes":{"type":"array"}}},"explainer":{"type":"object","additionalProperties":false,"properties":{"minReplicas":{"type":"integer","minimum":0,"description":"0 scales to zero where the mode can."},"maxReplicas":{"type":"integer","minimum":0,"description":"0 means no limit in Knative mode and no scaling at all in Standard mode."},"scaleTarget":{"type":"integer","description":"Meaning depends on scaleMetric; Knative's default of 100 at once is far too high for most models."},"scaleMetric":{"enum":["cpu","memory","concurrency","rps"]},"scaleMetricType":{"enum":["Utilization","Value","AverageValue"]},"autoScaling":{"type":"object"},"containerConcurrency":{"type":"integer","minimum":0},"timeout":{"type":"integer"},"canaryTrafficPercent":{"type":"integer","minimum":0,"maximum":100,"description":"Share of the newest revision; Knative mode only."},"logger":{"type":"object"},"batcher":{"type":"object"},"labels":{"type":"object"},"annotations":{"type":"object"},"deploymentStrategy":{"type":"object"},"storageUris":{"type":"array"},"containers":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"args":{"type":"array"},"command":{"type":"array"},"envFrom":{"type":"array"},"image":{"type":"string"},"imagePullPolicy":{"type":"string"},"lifecycle":{"type":"object"},"livenessProbe":{"type":"object"},"name":{"type":"string"},"ports":{"type":"array"},"readinessProbe":{"type":"object"},"resizePolicy":{"type":"array"},"restartPolicy":{"type":"string"},"restartPolicyRules":{"type":"array"},"securityContext":{"type":"object"},"startupProbe":{"type":"object"},"stdin":{"type":"boolean"},"stdinOnce":{"type":"boolean"},"terminationMessagePath":{"type":"string"},"terminationMessagePolicy":{"type":"string"},"tty":{"type":"boolean"},"volumeDevices":{"type":"array"},"volumeMounts":{"type":"array"},"workingDir":{"type":"string"},"env":{"type":"array","items":{"type":"object","required":["name"],"additionalProperties":false,"properties":{"name":{"type":"string"},"value":{"type":"string","description":"A text; numbers and true must be quoted. Secrets belong under valueFrom.secretKeyRef."},"valueFrom":{"type":"object"}}}},"resources":{"type":"object","properties":{"requests":{"type":"object"},"limits":{"type":"object"},"claims":{"type":"array"}},"additionalProperties":false}}}},"initContainers":{"type":"array","items":{"type":"object"}},"activeDeadlineSeconds":{"type":"integer"},"affinity":{"type":"object"},"automountServiceAccountToken":{"type":"boolean"},"dnsConfig":{"type":"object"},"dnsPolicy":{"type":"string"},"enableServiceLinks":{"type":"boolean"},"hostAliases":{"type":"array"},"hostIPC":{"type":"boolean"},"hostNetwork":{"type":"boolean"},"hostPID":{"type":"boolean"},"hostUsers":{"type":"boolean"},"hostname":{"type":"string"},"hostnameOverride":{"type":"string"},"imagePullSecrets":{"type":"array"},"nodeName":{"type":"string"},"nodeSelector":{"type":"object"},"os":{"type":"object"},"overhead":{"type":"object"},"preemptionPolicy":{"type":"string"},"priority":{"type":"integer"},"priorityClassName":{"type":"string"},"readinessGates":{"type":"array"},"resourceClaims":{"type":"array"},"resources":{"type":"object"},"restartPolicy":{"type":"string"},"runtimeClassName":{"type":"string"},"schedulerName":{"type":"string"},"schedulingGates":{"type":"array"},"securityContext":{"type":"object"},"serviceAccount":{"type":"string"},"serviceAccountName":{"type":"string"},"setHostnameAsFQDN":{"type":"boolean"},"shareProcessNamespace":{"type":"boolean"},"subdomain":{"type":"string"},"terminationGracePeriodSeconds":{"type":"integer"},"tolerations":{"type":"array"},"topologySpreadConstraints":{"type":"array"},"volumes":{"type":"array"},"art":{"type":"object"}}},"canary":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"trafficPercent":{"type":"integer","minimum":0,"maximum":100},"predictor":{"type":"object"}}}}}},"status":{"type":"object"}}};
const func2 = ((text) => [...text].length);
const func3 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp("^[a-z]([-a-z0-9]*[a-z0-9])?$", "u");

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="inference-service.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"},message:"must have required property '"+"apiVersion"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"},message:"must have required property '"+"metadata"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"},message:"must have required property '"+"spec"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "spec")) || (key0 === "status"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if("serving.kserve.io/v1beta1" !== data0){
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "serving.kserve.io/v1beta1"},message:"must be equal to constant",schema:"serving.kserve.io/v1beta1",parentSchema:schema11.properties.apiVersion,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if("InferenceService" !== data1){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "InferenceService"},message:"must be equal to constant",schema:"InferenceService",parentSchema:schema11.properties.kind,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name !== undefined){
let data3 = data2.name;
if(typeof data3 === "string"){
if(func2(data3) > 63){
const err7 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/maxLength",keyword:"maxLength",params:{limit: 63},message:"must NOT have more than 63 characters",schema:63,parentSchema:schema11.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!pattern0.test(data3)){
const err8 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z]([-a-z0-9]*[a-z0-9])?$"},message:"must match pattern \""+"^[a-z]([-a-z0-9]*[a-z0-9])?$"+"\"",schema:"^[a-z]([-a-z0-9]*[a-z0-9])?$",parentSchema:schema11.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.metadata.properties.name.type,parentSchema:schema11.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data2.namespace !== undefined){
let data4 = data2.namespace;
if(typeof data4 !== "string"){
const err10 = {instancePath:instancePath+"/metadata/namespace",schemaPath:"#/properties/metadata/properties/namespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.metadata.properties.namespace.type,parentSchema:schema11.properties.metadata.properties.namespace,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data2.generateName !== undefined){
let data5 = data2.generateName;
if(typeof data5 !== "string"){
const err11 = {instancePath:instancePath+"/metadata/generateName",schemaPath:"#/properties/metadata/properties/generateName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.metadata.properties.generateName.type,parentSchema:schema11.properties.metadata.properties.generateName,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data2.labels !== undefined){
let data6 = data2.labels;
if(!(data6 && typeof data6 == "object" && !Array.isArray(data6))){
const err12 = {instancePath:instancePath+"/metadata/labels",schemaPath:"#/properties/metadata/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.metadata.properties.labels.type,parentSchema:schema11.properties.metadata.properties.labels,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data2.annotations !== undefined){
let data7 = data2.annotations;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key1 in data7){
let data8 = data7[key1];
if(typeof data8 !== "string"){
const err13 = {instancePath:instancePath+"/metadata/annotations/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metadata/properties/annotations/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.metadata.properties.annotations.additionalProperties.type,parentSchema:schema11.properties.metadata.properties.annotations.additionalProperties,data:data8};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/metadata/annotations",schemaPath:"#/properties/metadata/properties/annotations/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.metadata.properties.annotations.type,parentSchema:schema11.properties.metadata.properties.annotations,data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.metadata.type,parentSchema:schema11.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.spec !== undefined){
let data9 = data.spec;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.predictor === undefined){
const err16 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "predictor"},message:"must have required property '"+"predictor"+"'",schema:schema11.properties.spec.required,parentSchema:schema11.properties.spec,data:data9};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
for(const key2 in data9){
if(!((((key2 === "predictor") || (key2 === "transformer")) || (key2 === "explainer")) || (key2 === "canary"))){
const err17 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.spec,data:data9};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data9.predictor !== undefined){
let data10 = data9.predictor;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key3 in data10){
if(!(func3.call(schema11.properties.spec.properties.predictor.properties, key3))){
const err18 = {instancePath:instancePath+"/spec/predictor",schemaPath:"#/properties/spec/properties/predictor/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.spec.properties.predictor,data:data10};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data10.minReplicas !== undefined){
let data11 = data10.minReplicas;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err19 = {instancePath:instancePath+"/spec/predictor/minReplicas",schemaPath:"#/properties/spec/properties/predictor/properties/minReplicas/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema11.properties.spec.properties.predictor.properties.minReplicas.type,parentSchema:schema11.properties.spec.properties.predictor.properties.minReplicas,data:data11};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 0 || isNaN(data11)){
const err20 = {instancePath:instancePath+"/spec/predictor/minReplicas",schemaPath:"#/properties/spec/properties/predictor/properties/minReplicas/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema11.properties.spec.properties.predictor.properties.minReplicas,data:data11};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
if(data10.maxReplicas !== undefined){
let data12 = data10.maxReplicas;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err21 = {instancePath:instancePath+"/spec/predictor/maxReplicas",schemaPath:"#/properties/spec/properties/predictor/properties/maxReplicas/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema11.properties.spec.properties.predictor.properties.maxReplicas.type,parentSchema:schema11.properties.spec.properties.predictor.properties.maxReplicas,data:data12};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 < 0 || isNaN(data12)){
const err22 = {instancePath:instancePath+"/spec/predictor/maxReplicas",schemaPath:"#/properties/spec/properties/predictor/properties/maxReplicas/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema11.properties.spec.properties.predictor.properties.maxReplicas,data:data12};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
if(data10.scaleTarget !== undefined){
let data13 = data10.scaleTarget;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err23 = {instancePath:instancePath+"/spec/predictor/scaleTarget",schemaPath:"#/properties/spec/properties/predictor/properties/scaleTarget/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema11.properties.spec.properties.predictor.properties.scaleTarget.type,parentSchema:schema11.properties.spec.properties.predictor.properties.scaleTarget,data:data13};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data10.scaleMetric !== undefined){
let data14 = data10.scaleMetric;
if(!((((data14 === "cpu") || (data14 === "memory")) || (data14 === "concurrency")) || (data14 === "rps"))){
const err24 = {instancePath:instancePath+"/spec/predictor/scaleMetric",schemaPath:"#/properties/spec/properties/predictor/properties/scaleMetric/enum",keyword:"enum",params:{allowedValues: schema11.properties.spec.properties.predictor.properties.scaleMetric.enum},message:"must be equal to one of the allowed values",schema:schema11.properties.spec.properties.predictor.properties.scaleMetric.enum,parentSchema:schema11.properties.spec.properties.predictor.properties.scaleMetric,data:data14};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data10.scaleMetricType !== undefined){
let data15 = data10.scaleMetricType;
if(!(((data15 === "Utilization") || (data15 === "Value")) || (data15 === "AverageValue"))){
const err25 = {instancePath:instancePath+"/spec/predictor/scaleMetricType",schemaPath:"#/properties/spec/properties/predictor/properties/scaleMetricType/enum",keyword:"enum",params:{allowedValues: schema11.properties.spec.properties.predictor.properties.scaleMetricType.enum},message:"must be equal to one of the allowed values",schema:schema11.properties.spec.properties.predictor.properties.scaleMetricType.enum,parentSchema:schema11.properties.spec.properties.predictor.properties.scaleMetricType,data:data15};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data10.autoScaling !== undefined){
let data16 = data10.autoScaling;
if(!(data16 && typeof data16 == "object" && !Array.isArray(data16))){
const err26 = {instancePath:instancePath+"/spec/predictor/autoScaling",schemaPath:"#/properties/spec/properties/predictor/properties/autoScaling/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.predictor.properties.autoScaling.type,parentSchema:schema11.properties.spec.properties.predictor.properties.autoScaling,data:data16};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data10.containerConcurrency !== undefined){
let data17 = data10.containerConcurrency;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err27 = {instancePath:instancePath+"/spec/predictor/containerConcurrency",schemaPath:"#/properties/spec/properties/predictor/properties/containerConcurrency/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema11.properties.spec.properties.predictor.properties.containerConcurrency.type,parentSchema:schema11.properties.spec.properties.predictor.properties.containerConcurrency,data:data17};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 < 0 || isNaN(data17)){
const err28 = {instancePath:instancePath+"/spec/predictor/containerConcurrency",schemaPath:"#/properties/spec/properties/predictor/properties/containerConcurrency/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema11.properties.spec.properties.predictor.properties.containerConcurrency,data:data17};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
if(data10.timeout !== undefined){
let data18 = data10.timeout;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
const err29 = {instancePath:instancePath+"/spec/predictor/timeout",schemaPath:"#/properties/spec/properties/predictor/properties/timeout/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema11.properties.spec.properties.predictor.properties.timeout.type,parentSchema:schema11.properties.spec.properties.predictor.properties.timeout,data:data18};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data10.canaryTrafficPercent !== undefined){
let data19 = data10.canaryTrafficPercent;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
const err30 = {instancePath:instancePath+"/spec/predictor/canaryTrafficPercent",schemaPath:"#/properties/spec/properties/predictor/properties/canaryTrafficPercent/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema11.properties.spec.properties.predictor.properties.canaryTrafficPercent.type,parentSchema:schema11.properties.spec.properties.predictor.properties.canaryTrafficPercent,data:data19};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 100 || isNaN(data19)){
const err31 = {instancePath:instancePath+"/spec/predictor/canaryTrafficPercent",schemaPath:"#/properties/spec/properties/predictor/properties/canaryTrafficPercent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema11.properties.spec.properties.predictor.properties.canaryTrafficPercent,data:data19};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data19 < 0 || isNaN(data19)){
const err32 = {instancePath:instancePath+"/spec/predictor/canaryTrafficPercent",schemaPath:"#/properties/spec/properties/predictor/properties/canaryTrafficPercent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema11.properties.spec.properties.predictor.properties.canaryTrafficPercent,data:data19};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
if(data10.logger !== undefined){
let data20 = data10.logger;
if(!(data20 && typeof data20 == "object" && !Array.isArray(data20))){
const err33 = {instancePath:instancePath+"/spec/predictor/logger",schemaPath:"#/properties/spec/properties/predictor/properties/logger/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.predictor.properties.logger.type,parentSchema:schema11.properties.spec.properties.predictor.properties.logger,data:data20};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data10.batcher !== undefined){
let data21 = data10.batcher;
if(!(data21 && typeof data21 == "object" && !Array.isArray(data21))){
const err34 = {instancePath:instancePath+"/spec/predictor/batcher",schemaPath:"#/properties/spec/properties/predictor/properties/batcher/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.predictor.properties.batcher.type,parentSchema:schema11.properties.spec.properties.predictor.properties.batcher,data:data21};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data10.labels !== undefined){
let data22 = data10.labels;
if(!(data22 && typeof data22 == "object" && !Array.isArray(data22))){
const err35 = {instancePath:instancePath+"/spec/predictor/labels",schemaPath:"#/properties/spec/properties/predictor/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.predictor.properties.labels.type,parentSchema:schema11.properties.spec.properties.predictor.properties.labels,data:data22};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data10.annotations !== undefined){
let data23 = data10.annotations;
if(!(data23 && typeof data23 == "object" && !Array.isArray(data23))){
const err36 = {instancePath:instancePath+"/spec/predictor/annotations",schemaPath:"#/properties/spec/properties/predictor/properties/annotations/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.predictor.properties.annotations.type,parentSchema:schema11.properties.spec.properties.predictor.properties.annotations,data:data23};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data10.deploymentStrategy !== undefined){
let data24 = data10.deploymentStrategy;
if(!(data24 && typeof data24 == "object" && !Array.isArray(data24))){
const err37 = {instancePath:instancePath+"/spec/predictor/deploymentStrategy",schemaPath:"#/properties/spec/properties/predictor/properties/deploymentStrategy/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.predictor.properties.deploymentStrategy.type,parentSchema:schema11.properties.spec.properties.predictor.properties.deploymentStrategy,data:data24};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data10.name !== undefined){
let data25 = data10.name;
if(typeof data25 !== "string"){
const err38 = {instancePath:instancePath+"/spec/predictor/name",schemaPath:"#/properties/spec/properties/predictor/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.predictor.properties.name.type,parentSchema:schema11.properties.spec.properties.predictor.properties.name,data:data25};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data10.storageContainerName !== undefined){
let data26 = data10.storageContainerName;
if(typeof data26 !== "string"){
const err39 = {instancePath:instancePath+"/spec/predictor/storageContainerName",schemaPath:"#/properties/spec/properties/predictor/properties/storageContainerName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.predictor.properties.storageContainerName.type,parentSchema:schema11.properties.spec.properties.predictor.properties.storageContainerName,data:data26};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data10.storageUris !== undefined){
let data27 = data10.storageUris;
if(!(Array.isArray(data27))){
const err40 = {instancePath:instancePath+"/spec/predictor/storageUris",schemaPath:"#/properties/spec/properties/predictor/properties/storageUris/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.predictor.properties.storageUris.type,parentSchema:schema11.properties.spec.properties.predictor.properties.storageUris,data:data27};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data10.workerSpec !== undefined){
let data28 = data10.workerSpec;
if(!(data28 && typeof data28 == "object" && !Array.isArray(data28))){
const err41 = {instancePath:instancePath+"/spec/predictor/workerSpec",schemaPath:"#/properties/spec/properties/predictor/properties/workerSpec/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.predictor.properties.workerSpec.type,parentSchema:schema11.properties.spec.properties.predictor.properties.workerSpec,data:data28};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data10.containers !== undefined){
let data29 = data10.containers;
if(Array.isArray(data29)){
const len0 = data29.length;
for(let i0=0; i0<len0; i0++){
let data30 = data29[i0];
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
for(const key4 in data30){
if(!(func3.call(schema11.properties.spec.properties.predictor.properties.containers.items.properties, key4))){
const err42 = {instancePath:instancePath+"/spec/predictor/containers/" + i0,schemaPath:"#/properties/spec/properties/predictor/properties/containers/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.spec.properties.predictor.properties.containers.items,data:data30};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data30.args !== undefined){
let data31 = data30.args;
if(!(Array.isArray(data31))){
const err43 = {instancePath:instancePath+"/spec/predictor/containers/" + i0+"/args",schemaPath:"#/properties/spec/properties/predictor/properties/containers/items/properties/args/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.args.type,parentSchema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.args,data:data31};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data30.command !== undefined){
let data32 = data30.command;
if(!(Array.isArray(data32))){
const err44 = {instancePath:instancePath+"/spec/predictor/containers/" + i0+"/command",schemaPath:"#/properties/spec/properties/predictor/properties/containers/items/properties/command/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.command.type,parentSchema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.command,data:data32};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data30.envFrom !== undefined){
let data33 = data30.envFrom;
if(!(Array.isArray(data33))){
const err45 = {instancePath:instancePath+"/spec/predictor/containers/" + i0+"/envFrom",schemaPath:"#/properties/spec/properties/predictor/properties/containers/items/properties/envFrom/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.envFrom.type,parentSchema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.envFrom,data:data33};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data30.image !== undefined){
let data34 = data30.image;
if(typeof data34 !== "string"){
const err46 = {instancePath:instancePath+"/spec/predictor/containers/" + i0+"/image",schemaPath:"#/properties/spec/properties/predictor/properties/containers/items/properties/image/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.image.type,parentSchema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.image,data:data34};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data30.imagePullPolicy !== undefined){
let data35 = data30.imagePullPolicy;
if(typeof data35 !== "string"){
const err47 = {instancePath:instancePath+"/spec/predictor/containers/" + i0+"/imagePullPolicy",schemaPath:"#/properties/spec/properties/predictor/properties/containers/items/properties/imagePullPolicy/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.imagePullPolicy.type,parentSchema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.imagePullPolicy,data:data35};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data30.lifecycle !== undefined){
let data36 = data30.lifecycle;
if(!(data36 && typeof data36 == "object" && !Array.isArray(data36))){
const err48 = {instancePath:instancePath+"/spec/predictor/containers/" + i0+"/lifecycle",schemaPath:"#/properties/spec/properties/predictor/properties/containers/items/properties/lifecycle/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.lifecycle.type,parentSchema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.lifecycle,data:data36};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data30.livenessProbe !== undefined){
let data37 = data30.livenessProbe;
if(!(data37 && typeof data37 == "object" && !Array.isArray(data37))){
const err49 = {instancePath:instancePath+"/spec/predictor/containers/" + i0+"/livenessProbe",schemaPath:"#/properties/spec/properties/predictor/properties/containers/items/properties/livenessProbe/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.livenessProbe.type,parentSchema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.livenessProbe,data:data37};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data30.name !== undefined){
let data38 = data30.name;
if(typeof data38 !== "string"){
const err50 = {instancePath:instancePath+"/spec/predictor/containers/" + i0+"/name",schemaPath:"#/properties/spec/properties/predictor/properties/containers/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.name.type,parentSchema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.name,data:data38};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data30.ports !== undefined){
let data39 = data30.ports;
if(!(Array.isArray(data39))){
const err51 = {instancePath:instancePath+"/spec/predictor/containers/" + i0+"/ports",schemaPath:"#/properties/spec/properties/predictor/properties/containers/items/properties/ports/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.ports.type,parentSchema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.ports,data:data39};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data30.readinessProbe !== undefined){
let data40 = data30.readinessProbe;
if(!(data40 && typeof data40 == "object" && !Array.isArray(data40))){
const err52 = {instancePath:instancePath+"/spec/predictor/containers/" + i0+"/readinessProbe",schemaPath:"#/properties/spec/properties/predictor/properties/containers/items/properties/readinessProbe/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.readinessProbe.type,parentSchema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.readinessProbe,data:data40};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data30.resizePolicy !== undefined){
let data41 = data30.resizePolicy;
if(!(Array.isArray(data41))){
const err53 = {instancePath:instancePath+"/spec/predictor/containers/" + i0+"/resizePolicy",schemaPath:"#/properties/spec/properties/predictor/properties/containers/items/properties/resizePolicy/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.resizePolicy.type,parentSchema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.resizePolicy,data:data41};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data30.restartPolicy !== undefined){
let data42 = data30.restartPolicy;
if(typeof data42 !== "string"){
const err54 = {instancePath:instancePath+"/spec/predictor/containers/" + i0+"/restartPolicy",schemaPath:"#/properties/spec/properties/predictor/properties/containers/items/properties/restartPolicy/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.restartPolicy.type,parentSchema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.restartPolicy,data:data42};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data30.restartPolicyRules !== undefined){
let data43 = data30.restartPolicyRules;
if(!(Array.isArray(data43))){
const err55 = {instancePath:instancePath+"/spec/predictor/containers/" + i0+"/restartPolicyRules",schemaPath:"#/properties/spec/properties/predictor/properties/containers/items/properties/restartPolicyRules/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.restartPolicyRules.type,parentSchema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.restartPolicyRules,data:data43};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data30.securityContext !== undefined){
let data44 = data30.securityContext;
if(!(data44 && typeof data44 == "object" && !Array.isArray(data44))){
const err56 = {instancePath:instancePath+"/spec/predictor/containers/" + i0+"/securityContext",schemaPath:"#/properties/spec/properties/predictor/properties/containers/items/properties/securityContext/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.securityContext.type,parentSchema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.securityContext,data:data44};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data30.startupProbe !== undefined){
let data45 = data30.startupProbe;
if(!(data45 && typeof data45 == "object" && !Array.isArray(data45))){
const err57 = {instancePath:instancePath+"/spec/predictor/containers/" + i0+"/startupProbe",schemaPath:"#/properties/spec/properties/predictor/properties/containers/items/properties/startupProbe/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.startupProbe.type,parentSchema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.startupProbe,data:data45};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data30.stdin !== undefined){
let data46 = data30.stdin;
if(typeof data46 !== "boolean"){
const err58 = {instancePath:instancePath+"/spec/predictor/containers/" + i0+"/stdin",schemaPath:"#/properties/spec/properties/predictor/properties/containers/items/properties/stdin/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.stdin.type,parentSchema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.stdin,data:data46};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data30.stdinOnce !== undefined){
let data47 = data30.stdinOnce;
if(typeof data47 !== "boolean"){
const err59 = {instancePath:instancePath+"/spec/predictor/containers/" + i0+"/stdinOnce",schemaPath:"#/properties/spec/properties/predictor/properties/containers/items/properties/stdinOnce/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.stdinOnce.type,parentSchema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.stdinOnce,data:data47};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data30.terminationMessagePath !== undefined){
let data48 = data30.terminationMessagePath;
if(typeof data48 !== "string"){
const err60 = {instancePath:instancePath+"/spec/predictor/containers/" + i0+"/terminationMessagePath",schemaPath:"#/properties/spec/properties/predictor/properties/containers/items/properties/terminationMessagePath/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.terminationMessagePath.type,parentSchema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.terminationMessagePath,data:data48};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data30.terminationMessagePolicy !== undefined){
let data49 = data30.terminationMessagePolicy;
if(typeof data49 !== "string"){
const err61 = {instancePath:instancePath+"/spec/predictor/containers/" + i0+"/terminationMessagePolicy",schemaPath:"#/properties/spec/properties/predictor/properties/containers/items/properties/terminationMessagePolicy/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.terminationMessagePolicy.type,parentSchema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.terminationMessagePolicy,data:data49};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data30.tty !== undefined){
let data50 = data30.tty;
if(typeof data50 !== "boolean"){
const err62 = {instancePath:instancePath+"/spec/predictor/containers/" + i0+"/tty",schemaPath:"#/properties/spec/properties/predictor/properties/containers/items/properties/tty/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.tty.type,parentSchema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.tty,data:data50};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data30.volumeDevices !== undefined){
let data51 = data30.volumeDevices;
if(!(Array.isArray(data51))){
const err63 = {instancePath:instancePath+"/spec/predictor/containers/" + i0+"/volumeDevices",schemaPath:"#/properties/spec/properties/predictor/properties/containers/items/properties/volumeDevices/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.volumeDevices.type,parentSchema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.volumeDevices,data:data51};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data30.volumeMounts !== undefined){
let data52 = data30.volumeMounts;
if(!(Array.isArray(data52))){
const err64 = {instancePath:instancePath+"/spec/predictor/containers/" + i0+"/volumeMounts",schemaPath:"#/properties/spec/properties/predictor/properties/containers/items/properties/volumeMounts/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.volumeMounts.type,parentSchema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.volumeMounts,data:data52};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data30.workingDir !== undefined){
let data53 = data30.workingDir;
if(typeof data53 !== "string"){
const err65 = {instancePath:instancePath+"/spec/predictor/containers/" + i0+"/workingDir",schemaPath:"#/properties/spec/properties/predictor/properties/containers/items/properties/workingDir/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.workingDir.type,parentSchema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.workingDir,data:data53};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data30.env !== undefined){
let data54 = data30.env;
if(Array.isArray(data54)){
const len1 = data54.length;
for(let i1=0; i1<len1; i1++){
let data55 = data54[i1];
if(data55 && typeof data55 == "object" && !Array.isArray(data55)){
if(data55.name === undefined){
const err66 = {instancePath:instancePath+"/spec/predictor/containers/" + i0+"/env/" + i1,schemaPath:"#/properties/spec/properties/predictor/properties/containers/items/properties/env/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.env.items.required,parentSchema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.env.items,data:data55};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
for(const key5 in data55){
if(!(((key5 === "name") || (key5 === "value")) || (key5 === "valueFrom"))){
const err67 = {instancePath:instancePath+"/spec/predictor/containers/" + i0+"/env/" + i1,schemaPath:"#/properties/spec/properties/predictor/properties/containers/items/properties/env/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.env.items,data:data55};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data55.name !== undefined){
let data56 = data55.name;
if(typeof data56 !== "string"){
const err68 = {instancePath:instancePath+"/spec/predictor/containers/" + i0+"/env/" + i1+"/name",schemaPath:"#/properties/spec/properties/predictor/properties/containers/items/properties/env/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.env.items.properties.name.type,parentSchema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.env.items.properties.name,data:data56};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data55.value !== undefined){
let data57 = data55.value;
if(typeof data57 !== "string"){
const err69 = {instancePath:instancePath+"/spec/predictor/containers/" + i0+"/env/" + i1+"/value",schemaPath:"#/properties/spec/properties/predictor/properties/containers/items/properties/env/items/properties/value/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.env.items.properties.value.type,parentSchema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.env.items.properties.value,data:data57};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data55.valueFrom !== undefined){
let data58 = data55.valueFrom;
if(!(data58 && typeof data58 == "object" && !Array.isArray(data58))){
const err70 = {instancePath:instancePath+"/spec/predictor/containers/" + i0+"/env/" + i1+"/valueFrom",schemaPath:"#/properties/spec/properties/predictor/properties/containers/items/properties/env/items/properties/valueFrom/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.env.items.properties.valueFrom.type,parentSchema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.env.items.properties.valueFrom,data:data58};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
}
else {
const err71 = {instancePath:instancePath+"/spec/predictor/containers/" + i0+"/env/" + i1,schemaPath:"#/properties/spec/properties/predictor/properties/containers/items/properties/env/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.env.items.type,parentSchema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.env.items,data:data55};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
}
else {
const err72 = {instancePath:instancePath+"/spec/predictor/containers/" + i0+"/env",schemaPath:"#/properties/spec/properties/predictor/properties/containers/items/properties/env/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.env.type,parentSchema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.env,data:data54};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data30.resources !== undefined){
let data59 = data30.resources;
if(data59 && typeof data59 == "object" && !Array.isArray(data59)){
for(const key6 in data59){
if(!(((key6 === "requests") || (key6 === "limits")) || (key6 === "claims"))){
const err73 = {instancePath:instancePath+"/spec/predictor/containers/" + i0+"/resources",schemaPath:"#/properties/spec/properties/predictor/properties/containers/items/properties/resources/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.resources,data:data59};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data59.requests !== undefined){
let data60 = data59.requests;
if(!(data60 && typeof data60 == "object" && !Array.isArray(data60))){
const err74 = {instancePath:instancePath+"/spec/predictor/containers/" + i0+"/resources/requests",schemaPath:"#/properties/spec/properties/predictor/properties/containers/items/properties/resources/properties/requests/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.resources.properties.requests.type,parentSchema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.resources.properties.requests,data:data60};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data59.limits !== undefined){
let data61 = data59.limits;
if(!(data61 && typeof data61 == "object" && !Array.isArray(data61))){
const err75 = {instancePath:instancePath+"/spec/predictor/containers/" + i0+"/resources/limits",schemaPath:"#/properties/spec/properties/predictor/properties/containers/items/properties/resources/properties/limits/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.resources.properties.limits.type,parentSchema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.resources.properties.limits,data:data61};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data59.claims !== undefined){
let data62 = data59.claims;
if(!(Array.isArray(data62))){
const err76 = {instancePath:instancePath+"/spec/predictor/containers/" + i0+"/resources/claims",schemaPath:"#/properties/spec/properties/predictor/properties/containers/items/properties/resources/properties/claims/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.resources.properties.claims.type,parentSchema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.resources.properties.claims,data:data62};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
}
else {
const err77 = {instancePath:instancePath+"/spec/predictor/containers/" + i0+"/resources",schemaPath:"#/properties/spec/properties/predictor/properties/containers/items/properties/resources/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.resources.type,parentSchema:schema11.properties.spec.properties.predictor.properties.containers.items.properties.resources,data:data59};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
}
else {
const err78 = {instancePath:instancePath+"/spec/predictor/containers/" + i0,schemaPath:"#/properties/spec/properties/predictor/properties/containers/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.predictor.properties.containers.items.type,parentSchema:schema11.properties.spec.properties.predictor.properties.containers.items,data:data30};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
}
else {
const err79 = {instancePath:instancePath+"/spec/predictor/containers",schemaPath:"#/properties/spec/properties/predictor/properties/containers/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.predictor.properties.containers.type,parentSchema:schema11.properties.spec.properties.predictor.properties.containers,data:data29};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data10.initContainers !== undefined){
let data63 = data10.initContainers;
if(Array.isArray(data63)){
const len2 = data63.length;
for(let i2=0; i2<len2; i2++){
let data64 = data63[i2];
if(!(data64 && typeof data64 == "object" && !Array.isArray(data64))){
const err80 = {instancePath:instancePath+"/spec/predictor/initContainers/" + i2,schemaPath:"#/properties/spec/properties/predictor/properties/initContainers/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.predictor.properties.initContainers.items.type,parentSchema:schema11.properties.spec.properties.predictor.properties.initContainers.items,data:data64};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
}
else {
const err81 = {instancePath:instancePath+"/spec/predictor/initContainers",schemaPath:"#/properties/spec/properties/predictor/properties/initContainers/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.predictor.properties.initContainers.type,parentSchema:schema11.properties.spec.properties.predictor.properties.initContainers,data:data63};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data10.activeDeadlineSeconds !== undefined){
let data65 = data10.activeDeadlineSeconds;
if(!(((typeof data65 == "number") && (!(data65 % 1) && !isNaN(data65))) && (isFinite(data65)))){
const err82 = {instancePath:instancePath+"/spec/predictor/activeDeadlineSeconds",schemaPath:"#/properties/spec/properties/predictor/properties/activeDeadlineSeconds/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema11.properties.spec.properties.predictor.properties.activeDeadlineSeconds.type,parentSchema:schema11.properties.spec.properties.predictor.properties.activeDeadlineSeconds,data:data65};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data10.affinity !== undefined){
let data66 = data10.affinity;
if(!(data66 && typeof data66 == "object" && !Array.isArray(data66))){
const err83 = {instancePath:instancePath+"/spec/predictor/affinity",schemaPath:"#/properties/spec/properties/predictor/properties/affinity/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.predictor.properties.affinity.type,parentSchema:schema11.properties.spec.properties.predictor.properties.affinity,data:data66};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data10.automountServiceAccountToken !== undefined){
let data67 = data10.automountServiceAccountToken;
if(typeof data67 !== "boolean"){
const err84 = {instancePath:instancePath+"/spec/predictor/automountServiceAccountToken",schemaPath:"#/properties/spec/properties/predictor/properties/automountServiceAccountToken/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema11.properties.spec.properties.predictor.properties.automountServiceAccountToken.type,parentSchema:schema11.properties.spec.properties.predictor.properties.automountServiceAccountToken,data:data67};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data10.dnsConfig !== undefined){
let data68 = data10.dnsConfig;
if(!(data68 && typeof data68 == "object" && !Array.isArray(data68))){
const err85 = {instancePath:instancePath+"/spec/predictor/dnsConfig",schemaPath:"#/properties/spec/properties/predictor/properties/dnsConfig/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.predictor.properties.dnsConfig.type,parentSchema:schema11.properties.spec.properties.predictor.properties.dnsConfig,data:data68};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data10.dnsPolicy !== undefined){
let data69 = data10.dnsPolicy;
if(typeof data69 !== "string"){
const err86 = {instancePath:instancePath+"/spec/predictor/dnsPolicy",schemaPath:"#/properties/spec/properties/predictor/properties/dnsPolicy/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.predictor.properties.dnsPolicy.type,parentSchema:schema11.properties.spec.properties.predictor.properties.dnsPolicy,data:data69};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data10.enableServiceLinks !== undefined){
let data70 = data10.enableServiceLinks;
if(typeof data70 !== "boolean"){
const err87 = {instancePath:instancePath+"/spec/predictor/enableServiceLinks",schemaPath:"#/properties/spec/properties/predictor/properties/enableServiceLinks/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema11.properties.spec.properties.predictor.properties.enableServiceLinks.type,parentSchema:schema11.properties.spec.properties.predictor.properties.enableServiceLinks,data:data70};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data10.hostAliases !== undefined){
let data71 = data10.hostAliases;
if(!(Array.isArray(data71))){
const err88 = {instancePath:instancePath+"/spec/predictor/hostAliases",schemaPath:"#/properties/spec/properties/predictor/properties/hostAliases/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.predictor.properties.hostAliases.type,parentSchema:schema11.properties.spec.properties.predictor.properties.hostAliases,data:data71};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data10.hostIPC !== undefined){
let data72 = data10.hostIPC;
if(typeof data72 !== "boolean"){
const err89 = {instancePath:instancePath+"/spec/predictor/hostIPC",schemaPath:"#/properties/spec/properties/predictor/properties/hostIPC/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema11.properties.spec.properties.predictor.properties.hostIPC.type,parentSchema:schema11.properties.spec.properties.predictor.properties.hostIPC,data:data72};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data10.hostNetwork !== undefined){
let data73 = data10.hostNetwork;
if(typeof data73 !== "boolean"){
const err90 = {instancePath:instancePath+"/spec/predictor/hostNetwork",schemaPath:"#/properties/spec/properties/predictor/properties/hostNetwork/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema11.properties.spec.properties.predictor.properties.hostNetwork.type,parentSchema:schema11.properties.spec.properties.predictor.properties.hostNetwork,data:data73};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data10.hostPID !== undefined){
let data74 = data10.hostPID;
if(typeof data74 !== "boolean"){
const err91 = {instancePath:instancePath+"/spec/predictor/hostPID",schemaPath:"#/properties/spec/properties/predictor/properties/hostPID/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema11.properties.spec.properties.predictor.properties.hostPID.type,parentSchema:schema11.properties.spec.properties.predictor.properties.hostPID,data:data74};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data10.hostUsers !== undefined){
let data75 = data10.hostUsers;
if(typeof data75 !== "boolean"){
const err92 = {instancePath:instancePath+"/spec/predictor/hostUsers",schemaPath:"#/properties/spec/properties/predictor/properties/hostUsers/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema11.properties.spec.properties.predictor.properties.hostUsers.type,parentSchema:schema11.properties.spec.properties.predictor.properties.hostUsers,data:data75};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data10.hostname !== undefined){
let data76 = data10.hostname;
if(typeof data76 !== "string"){
const err93 = {instancePath:instancePath+"/spec/predictor/hostname",schemaPath:"#/properties/spec/properties/predictor/properties/hostname/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.predictor.properties.hostname.type,parentSchema:schema11.properties.spec.properties.predictor.properties.hostname,data:data76};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data10.hostnameOverride !== undefined){
let data77 = data10.hostnameOverride;
if(typeof data77 !== "string"){
const err94 = {instancePath:instancePath+"/spec/predictor/hostnameOverride",schemaPath:"#/properties/spec/properties/predictor/properties/hostnameOverride/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.predictor.properties.hostnameOverride.type,parentSchema:schema11.properties.spec.properties.predictor.properties.hostnameOverride,data:data77};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data10.imagePullSecrets !== undefined){
let data78 = data10.imagePullSecrets;
if(!(Array.isArray(data78))){
const err95 = {instancePath:instancePath+"/spec/predictor/imagePullSecrets",schemaPath:"#/properties/spec/properties/predictor/properties/imagePullSecrets/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.predictor.properties.imagePullSecrets.type,parentSchema:schema11.properties.spec.properties.predictor.properties.imagePullSecrets,data:data78};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data10.nodeName !== undefined){
let data79 = data10.nodeName;
if(typeof data79 !== "string"){
const err96 = {instancePath:instancePath+"/spec/predictor/nodeName",schemaPath:"#/properties/spec/properties/predictor/properties/nodeName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.predictor.properties.nodeName.type,parentSchema:schema11.properties.spec.properties.predictor.properties.nodeName,data:data79};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data10.nodeSelector !== undefined){
let data80 = data10.nodeSelector;
if(!(data80 && typeof data80 == "object" && !Array.isArray(data80))){
const err97 = {instancePath:instancePath+"/spec/predictor/nodeSelector",schemaPath:"#/properties/spec/properties/predictor/properties/nodeSelector/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.predictor.properties.nodeSelector.type,parentSchema:schema11.properties.spec.properties.predictor.properties.nodeSelector,data:data80};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data10.os !== undefined){
let data81 = data10.os;
if(!(data81 && typeof data81 == "object" && !Array.isArray(data81))){
const err98 = {instancePath:instancePath+"/spec/predictor/os",schemaPath:"#/properties/spec/properties/predictor/properties/os/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.predictor.properties.os.type,parentSchema:schema11.properties.spec.properties.predictor.properties.os,data:data81};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data10.overhead !== undefined){
let data82 = data10.overhead;
if(!(data82 && typeof data82 == "object" && !Array.isArray(data82))){
const err99 = {instancePath:instancePath+"/spec/predictor/overhead",schemaPath:"#/properties/spec/properties/predictor/properties/overhead/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.predictor.properties.overhead.type,parentSchema:schema11.properties.spec.properties.predictor.properties.overhead,data:data82};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data10.preemptionPolicy !== undefined){
let data83 = data10.preemptionPolicy;
if(typeof data83 !== "string"){
const err100 = {instancePath:instancePath+"/spec/predictor/preemptionPolicy",schemaPath:"#/properties/spec/properties/predictor/properties/preemptionPolicy/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.predictor.properties.preemptionPolicy.type,parentSchema:schema11.properties.spec.properties.predictor.properties.preemptionPolicy,data:data83};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data10.priority !== undefined){
let data84 = data10.priority;
if(!(((typeof data84 == "number") && (!(data84 % 1) && !isNaN(data84))) && (isFinite(data84)))){
const err101 = {instancePath:instancePath+"/spec/predictor/priority",schemaPath:"#/properties/spec/properties/predictor/properties/priority/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema11.properties.spec.properties.predictor.properties.priority.type,parentSchema:schema11.properties.spec.properties.predictor.properties.priority,data:data84};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data10.priorityClassName !== undefined){
let data85 = data10.priorityClassName;
if(typeof data85 !== "string"){
const err102 = {instancePath:instancePath+"/spec/predictor/priorityClassName",schemaPath:"#/properties/spec/properties/predictor/properties/priorityClassName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.predictor.properties.priorityClassName.type,parentSchema:schema11.properties.spec.properties.predictor.properties.priorityClassName,data:data85};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data10.readinessGates !== undefined){
let data86 = data10.readinessGates;
if(!(Array.isArray(data86))){
const err103 = {instancePath:instancePath+"/spec/predictor/readinessGates",schemaPath:"#/properties/spec/properties/predictor/properties/readinessGates/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.predictor.properties.readinessGates.type,parentSchema:schema11.properties.spec.properties.predictor.properties.readinessGates,data:data86};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data10.resourceClaims !== undefined){
let data87 = data10.resourceClaims;
if(!(Array.isArray(data87))){
const err104 = {instancePath:instancePath+"/spec/predictor/resourceClaims",schemaPath:"#/properties/spec/properties/predictor/properties/resourceClaims/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.predictor.properties.resourceClaims.type,parentSchema:schema11.properties.spec.properties.predictor.properties.resourceClaims,data:data87};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data10.resources !== undefined){
let data88 = data10.resources;
if(!(data88 && typeof data88 == "object" && !Array.isArray(data88))){
const err105 = {instancePath:instancePath+"/spec/predictor/resources",schemaPath:"#/properties/spec/properties/predictor/properties/resources/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.predictor.properties.resources.type,parentSchema:schema11.properties.spec.properties.predictor.properties.resources,data:data88};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data10.restartPolicy !== undefined){
let data89 = data10.restartPolicy;
if(typeof data89 !== "string"){
const err106 = {instancePath:instancePath+"/spec/predictor/restartPolicy",schemaPath:"#/properties/spec/properties/predictor/properties/restartPolicy/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.predictor.properties.restartPolicy.type,parentSchema:schema11.properties.spec.properties.predictor.properties.restartPolicy,data:data89};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data10.runtimeClassName !== undefined){
let data90 = data10.runtimeClassName;
if(typeof data90 !== "string"){
const err107 = {instancePath:instancePath+"/spec/predictor/runtimeClassName",schemaPath:"#/properties/spec/properties/predictor/properties/runtimeClassName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.predictor.properties.runtimeClassName.type,parentSchema:schema11.properties.spec.properties.predictor.properties.runtimeClassName,data:data90};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data10.schedulerName !== undefined){
let data91 = data10.schedulerName;
if(typeof data91 !== "string"){
const err108 = {instancePath:instancePath+"/spec/predictor/schedulerName",schemaPath:"#/properties/spec/properties/predictor/properties/schedulerName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.predictor.properties.schedulerName.type,parentSchema:schema11.properties.spec.properties.predictor.properties.schedulerName,data:data91};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
if(data10.schedulingGates !== undefined){
let data92 = data10.schedulingGates;
if(!(Array.isArray(data92))){
const err109 = {instancePath:instancePath+"/spec/predictor/schedulingGates",schemaPath:"#/properties/spec/properties/predictor/properties/schedulingGates/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.predictor.properties.schedulingGates.type,parentSchema:schema11.properties.spec.properties.predictor.properties.schedulingGates,data:data92};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
if(data10.securityContext !== undefined){
let data93 = data10.securityContext;
if(!(data93 && typeof data93 == "object" && !Array.isArray(data93))){
const err110 = {instancePath:instancePath+"/spec/predictor/securityContext",schemaPath:"#/properties/spec/properties/predictor/properties/securityContext/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.predictor.properties.securityContext.type,parentSchema:schema11.properties.spec.properties.predictor.properties.securityContext,data:data93};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
if(data10.serviceAccount !== undefined){
let data94 = data10.serviceAccount;
if(typeof data94 !== "string"){
const err111 = {instancePath:instancePath+"/spec/predictor/serviceAccount",schemaPath:"#/properties/spec/properties/predictor/properties/serviceAccount/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.predictor.properties.serviceAccount.type,parentSchema:schema11.properties.spec.properties.predictor.properties.serviceAccount,data:data94};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data10.serviceAccountName !== undefined){
let data95 = data10.serviceAccountName;
if(typeof data95 !== "string"){
const err112 = {instancePath:instancePath+"/spec/predictor/serviceAccountName",schemaPath:"#/properties/spec/properties/predictor/properties/serviceAccountName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.predictor.properties.serviceAccountName.type,parentSchema:schema11.properties.spec.properties.predictor.properties.serviceAccountName,data:data95};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(data10.setHostnameAsFQDN !== undefined){
let data96 = data10.setHostnameAsFQDN;
if(typeof data96 !== "boolean"){
const err113 = {instancePath:instancePath+"/spec/predictor/setHostnameAsFQDN",schemaPath:"#/properties/spec/properties/predictor/properties/setHostnameAsFQDN/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema11.properties.spec.properties.predictor.properties.setHostnameAsFQDN.type,parentSchema:schema11.properties.spec.properties.predictor.properties.setHostnameAsFQDN,data:data96};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
if(data10.shareProcessNamespace !== undefined){
let data97 = data10.shareProcessNamespace;
if(typeof data97 !== "boolean"){
const err114 = {instancePath:instancePath+"/spec/predictor/shareProcessNamespace",schemaPath:"#/properties/spec/properties/predictor/properties/shareProcessNamespace/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema11.properties.spec.properties.predictor.properties.shareProcessNamespace.type,parentSchema:schema11.properties.spec.properties.predictor.properties.shareProcessNamespace,data:data97};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
if(data10.subdomain !== undefined){
let data98 = data10.subdomain;
if(typeof data98 !== "string"){
const err115 = {instancePath:instancePath+"/spec/predictor/subdomain",schemaPath:"#/properties/spec/properties/predictor/properties/subdomain/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.predictor.properties.subdomain.type,parentSchema:schema11.properties.spec.properties.predictor.properties.subdomain,data:data98};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data10.terminationGracePeriodSeconds !== undefined){
let data99 = data10.terminationGracePeriodSeconds;
if(!(((typeof data99 == "number") && (!(data99 % 1) && !isNaN(data99))) && (isFinite(data99)))){
const err116 = {instancePath:instancePath+"/spec/predictor/terminationGracePeriodSeconds",schemaPath:"#/properties/spec/properties/predictor/properties/terminationGracePeriodSeconds/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema11.properties.spec.properties.predictor.properties.terminationGracePeriodSeconds.type,parentSchema:schema11.properties.spec.properties.predictor.properties.terminationGracePeriodSeconds,data:data99};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
if(data10.tolerations !== undefined){
let data100 = data10.tolerations;
if(!(Array.isArray(data100))){
const err117 = {instancePath:instancePath+"/spec/predictor/tolerations",schemaPath:"#/properties/spec/properties/predictor/properties/tolerations/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.predictor.properties.tolerations.type,parentSchema:schema11.properties.spec.properties.predictor.properties.tolerations,data:data100};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
if(data10.topologySpreadConstraints !== undefined){
let data101 = data10.topologySpreadConstraints;
if(!(Array.isArray(data101))){
const err118 = {instancePath:instancePath+"/spec/predictor/topologySpreadConstraints",schemaPath:"#/properties/spec/properties/predictor/properties/topologySpreadConstraints/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.predictor.properties.topologySpreadConstraints.type,parentSchema:schema11.properties.spec.properties.predictor.properties.topologySpreadConstraints,data:data101};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(data10.volumes !== undefined){
let data102 = data10.volumes;
if(!(Array.isArray(data102))){
const err119 = {instancePath:instancePath+"/spec/predictor/volumes",schemaPath:"#/properties/spec/properties/predictor/properties/volumes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.predictor.properties.volumes.type,parentSchema:schema11.properties.spec.properties.predictor.properties.volumes,data:data102};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(data10.huggingface !== undefined){
let data103 = data10.huggingface;
if(!(data103 && typeof data103 == "object" && !Array.isArray(data103))){
const err120 = {instancePath:instancePath+"/spec/predictor/huggingface",schemaPath:"#/properties/spec/properties/predictor/properties/huggingface/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.predictor.properties.huggingface.type,parentSchema:schema11.properties.spec.properties.predictor.properties.huggingface,data:data103};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
if(data10.lightgbm !== undefined){
let data104 = data10.lightgbm;
if(!(data104 && typeof data104 == "object" && !Array.isArray(data104))){
const err121 = {instancePath:instancePath+"/spec/predictor/lightgbm",schemaPath:"#/properties/spec/properties/predictor/properties/lightgbm/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.predictor.properties.lightgbm.type,parentSchema:schema11.properties.spec.properties.predictor.properties.lightgbm,data:data104};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
if(data10.onnx !== undefined){
let data105 = data10.onnx;
if(!(data105 && typeof data105 == "object" && !Array.isArray(data105))){
const err122 = {instancePath:instancePath+"/spec/predictor/onnx",schemaPath:"#/properties/spec/properties/predictor/properties/onnx/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.predictor.properties.onnx.type,parentSchema:schema11.properties.spec.properties.predictor.properties.onnx,data:data105};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
if(data10.paddle !== undefined){
let data106 = data10.paddle;
if(!(data106 && typeof data106 == "object" && !Array.isArray(data106))){
const err123 = {instancePath:instancePath+"/spec/predictor/paddle",schemaPath:"#/properties/spec/properties/predictor/properties/paddle/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.predictor.properties.paddle.type,parentSchema:schema11.properties.spec.properties.predictor.properties.paddle,data:data106};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data10.pmml !== undefined){
let data107 = data10.pmml;
if(!(data107 && typeof data107 == "object" && !Array.isArray(data107))){
const err124 = {instancePath:instancePath+"/spec/predictor/pmml",schemaPath:"#/properties/spec/properties/predictor/properties/pmml/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.predictor.properties.pmml.type,parentSchema:schema11.properties.spec.properties.predictor.properties.pmml,data:data107};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
if(data10.pytorch !== undefined){
let data108 = data10.pytorch;
if(!(data108 && typeof data108 == "object" && !Array.isArray(data108))){
const err125 = {instancePath:instancePath+"/spec/predictor/pytorch",schemaPath:"#/properties/spec/properties/predictor/properties/pytorch/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.predictor.properties.pytorch.type,parentSchema:schema11.properties.spec.properties.predictor.properties.pytorch,data:data108};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data10.sklearn !== undefined){
let data109 = data10.sklearn;
if(!(data109 && typeof data109 == "object" && !Array.isArray(data109))){
const err126 = {instancePath:instancePath+"/spec/predictor/sklearn",schemaPath:"#/properties/spec/properties/predictor/properties/sklearn/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.predictor.properties.sklearn.type,parentSchema:schema11.properties.spec.properties.predictor.properties.sklearn,data:data109};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
if(data10.tensorflow !== undefined){
let data110 = data10.tensorflow;
if(!(data110 && typeof data110 == "object" && !Array.isArray(data110))){
const err127 = {instancePath:instancePath+"/spec/predictor/tensorflow",schemaPath:"#/properties/spec/properties/predictor/properties/tensorflow/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.predictor.properties.tensorflow.type,parentSchema:schema11.properties.spec.properties.predictor.properties.tensorflow,data:data110};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
if(data10.triton !== undefined){
let data111 = data10.triton;
if(!(data111 && typeof data111 == "object" && !Array.isArray(data111))){
const err128 = {instancePath:instancePath+"/spec/predictor/triton",schemaPath:"#/properties/spec/properties/predictor/properties/triton/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.predictor.properties.triton.type,parentSchema:schema11.properties.spec.properties.predictor.properties.triton,data:data111};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
if(data10.xgboost !== undefined){
let data112 = data10.xgboost;
if(!(data112 && typeof data112 == "object" && !Array.isArray(data112))){
const err129 = {instancePath:instancePath+"/spec/predictor/xgboost",schemaPath:"#/properties/spec/properties/predictor/properties/xgboost/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.predictor.properties.xgboost.type,parentSchema:schema11.properties.spec.properties.predictor.properties.xgboost,data:data112};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
if(data10.model !== undefined){
let data113 = data10.model;
if(data113 && typeof data113 == "object" && !Array.isArray(data113)){
for(const key7 in data113){
if(!(func3.call(schema11.properties.spec.properties.predictor.properties.model.properties, key7))){
const err130 = {instancePath:instancePath+"/spec/predictor/model",schemaPath:"#/properties/spec/properties/predictor/properties/model/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.spec.properties.predictor.properties.model,data:data113};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
if(data113.args !== undefined){
let data114 = data113.args;
if(!(Array.isArray(data114))){
const err131 = {instancePath:instancePath+"/spec/predictor/model/args",schemaPath:"#/properties/spec/properties/predictor/properties/model/properties/args/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.predictor.properties.model.properties.args.type,parentSchema:schema11.properties.spec.properties.predictor.properties.model.properties.args,data:data114};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
if(data113.command !== undefined){
let data115 = data113.command;
if(!(Array.isArray(data115))){
const err132 = {instancePath:instancePath+"/spec/predictor/model/command",schemaPath:"#/properties/spec/properties/predictor/properties/model/properties/command/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.predictor.properties.model.properties.command.type,parentSchema:schema11.properties.spec.properties.predictor.properties.model.properties.command,data:data115};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
if(data113.envFrom !== undefined){
let data116 = data113.envFrom;
if(!(Array.isArray(data116))){
const err133 = {instancePath:instancePath+"/spec/predictor/model/envFrom",schemaPath:"#/properties/spec/properties/predictor/properties/model/properties/envFrom/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.predictor.properties.model.properties.envFrom.type,parentSchema:schema11.properties.spec.properties.predictor.properties.model.properties.envFrom,data:data116};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
if(data113.image !== undefined){
let data117 = data113.image;
if(typeof data117 !== "string"){
const err134 = {instancePath:instancePath+"/spec/predictor/model/image",schemaPath:"#/properties/spec/properties/predictor/properties/model/properties/image/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.predictor.properties.model.properties.image.type,parentSchema:schema11.properties.spec.properties.predictor.properties.model.properties.image,data:data117};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
if(data113.imagePullPolicy !== undefined){
let data118 = data113.imagePullPolicy;
if(typeof data118 !== "string"){
const err135 = {instancePath:instancePath+"/spec/predictor/model/imagePullPolicy",schemaPath:"#/properties/spec/properties/predictor/properties/model/properties/imagePullPolicy/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.predictor.properties.model.properties.imagePullPolicy.type,parentSchema:schema11.properties.spec.properties.predictor.properties.model.properties.imagePullPolicy,data:data118};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
if(data113.lifecycle !== undefined){
let data119 = data113.lifecycle;
if(!(data119 && typeof data119 == "object" && !Array.isArray(data119))){
const err136 = {instancePath:instancePath+"/spec/predictor/model/lifecycle",schemaPath:"#/properties/spec/properties/predictor/properties/model/properties/lifecycle/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.predictor.properties.model.properties.lifecycle.type,parentSchema:schema11.properties.spec.properties.predictor.properties.model.properties.lifecycle,data:data119};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
if(data113.livenessProbe !== undefined){
let data120 = data113.livenessProbe;
if(!(data120 && typeof data120 == "object" && !Array.isArray(data120))){
const err137 = {instancePath:instancePath+"/spec/predictor/model/livenessProbe",schemaPath:"#/properties/spec/properties/predictor/properties/model/properties/livenessProbe/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.predictor.properties.model.properties.livenessProbe.type,parentSchema:schema11.properties.spec.properties.predictor.properties.model.properties.livenessProbe,data:data120};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
if(data113.ports !== undefined){
let data121 = data113.ports;
if(!(Array.isArray(data121))){
const err138 = {instancePath:instancePath+"/spec/predictor/model/ports",schemaPath:"#/properties/spec/properties/predictor/properties/model/properties/ports/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.predictor.properties.model.properties.ports.type,parentSchema:schema11.properties.spec.properties.predictor.properties.model.properties.ports,data:data121};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
if(data113.readinessProbe !== undefined){
let data122 = data113.readinessProbe;
if(!(data122 && typeof data122 == "object" && !Array.isArray(data122))){
const err139 = {instancePath:instancePath+"/spec/predictor/model/readinessProbe",schemaPath:"#/properties/spec/properties/predictor/properties/model/properties/readinessProbe/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.predictor.properties.model.properties.readinessProbe.type,parentSchema:schema11.properties.spec.properties.predictor.properties.model.properties.readinessProbe,data:data122};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
if(data113.resizePolicy !== undefined){
let data123 = data113.resizePolicy;
if(!(Array.isArray(data123))){
const err140 = {instancePath:instancePath+"/spec/predictor/model/resizePolicy",schemaPath:"#/properties/spec/properties/predictor/properties/model/properties/resizePolicy/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.predictor.properties.model.properties.resizePolicy.type,parentSchema:schema11.properties.spec.properties.predictor.properties.model.properties.resizePolicy,data:data123};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
if(data113.restartPolicy !== undefined){
let data124 = data113.restartPolicy;
if(typeof data124 !== "string"){
const err141 = {instancePath:instancePath+"/spec/predictor/model/restartPolicy",schemaPath:"#/properties/spec/properties/predictor/properties/model/properties/restartPolicy/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.predictor.properties.model.properties.restartPolicy.type,parentSchema:schema11.properties.spec.properties.predictor.properties.model.properties.restartPolicy,data:data124};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
if(data113.restartPolicyRules !== undefined){
let data125 = data113.restartPolicyRules;
if(!(Array.isArray(data125))){
const err142 = {instancePath:instancePath+"/spec/predictor/model/restartPolicyRules",schemaPath:"#/properties/spec/properties/predictor/properties/model/properties/restartPolicyRules/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.predictor.properties.model.properties.restartPolicyRules.type,parentSchema:schema11.properties.spec.properties.predictor.properties.model.properties.restartPolicyRules,data:data125};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
if(data113.securityContext !== undefined){
let data126 = data113.securityContext;
if(!(data126 && typeof data126 == "object" && !Array.isArray(data126))){
const err143 = {instancePath:instancePath+"/spec/predictor/model/securityContext",schemaPath:"#/properties/spec/properties/predictor/properties/model/properties/securityContext/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.predictor.properties.model.properties.securityContext.type,parentSchema:schema11.properties.spec.properties.predictor.properties.model.properties.securityContext,data:data126};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
if(data113.startupProbe !== undefined){
let data127 = data113.startupProbe;
if(!(data127 && typeof data127 == "object" && !Array.isArray(data127))){
const err144 = {instancePath:instancePath+"/spec/predictor/model/startupProbe",schemaPath:"#/properties/spec/properties/predictor/properties/model/properties/startupProbe/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.predictor.properties.model.properties.startupProbe.type,parentSchema:schema11.properties.spec.properties.predictor.properties.model.properties.startupProbe,data:data127};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
if(data113.stdin !== undefined){
let data128 = data113.stdin;
if(typeof data128 !== "boolean"){
const err145 = {instancePath:instancePath+"/spec/predictor/model/stdin",schemaPath:"#/properties/spec/properties/predictor/properties/model/properties/stdin/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema11.properties.spec.properties.predictor.properties.model.properties.stdin.type,parentSchema:schema11.properties.spec.properties.predictor.properties.model.properties.stdin,data:data128};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
if(data113.stdinOnce !== undefined){
let data129 = data113.stdinOnce;
if(typeof data129 !== "boolean"){
const err146 = {instancePath:instancePath+"/spec/predictor/model/stdinOnce",schemaPath:"#/properties/spec/properties/predictor/properties/model/properties/stdinOnce/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema11.properties.spec.properties.predictor.properties.model.properties.stdinOnce.type,parentSchema:schema11.properties.spec.properties.predictor.properties.model.properties.stdinOnce,data:data129};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
if(data113.terminationMessagePath !== undefined){
let data130 = data113.terminationMessagePath;
if(typeof data130 !== "string"){
const err147 = {instancePath:instancePath+"/spec/predictor/model/terminationMessagePath",schemaPath:"#/properties/spec/properties/predictor/properties/model/properties/terminationMessagePath/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.predictor.properties.model.properties.terminationMessagePath.type,parentSchema:schema11.properties.spec.properties.predictor.properties.model.properties.terminationMessagePath,data:data130};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
if(data113.terminationMessagePolicy !== undefined){
let data131 = data113.terminationMessagePolicy;
if(typeof data131 !== "string"){
const err148 = {instancePath:instancePath+"/spec/predictor/model/terminationMessagePolicy",schemaPath:"#/properties/spec/properties/predictor/properties/model/properties/terminationMessagePolicy/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.predictor.properties.model.properties.terminationMessagePolicy.type,parentSchema:schema11.properties.spec.properties.predictor.properties.model.properties.terminationMessagePolicy,data:data131};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
if(data113.tty !== undefined){
let data132 = data113.tty;
if(typeof data132 !== "boolean"){
const err149 = {instancePath:instancePath+"/spec/predictor/model/tty",schemaPath:"#/properties/spec/properties/predictor/properties/model/properties/tty/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema11.properties.spec.properties.predictor.properties.model.properties.tty.type,parentSchema:schema11.properties.spec.properties.predictor.properties.model.properties.tty,data:data132};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
if(data113.volumeDevices !== undefined){
let data133 = data113.volumeDevices;
if(!(Array.isArray(data133))){
const err150 = {instancePath:instancePath+"/spec/predictor/model/volumeDevices",schemaPath:"#/properties/spec/properties/predictor/properties/model/properties/volumeDevices/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.predictor.properties.model.properties.volumeDevices.type,parentSchema:schema11.properties.spec.properties.predictor.properties.model.properties.volumeDevices,data:data133};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
if(data113.volumeMounts !== undefined){
let data134 = data113.volumeMounts;
if(!(Array.isArray(data134))){
const err151 = {instancePath:instancePath+"/spec/predictor/model/volumeMounts",schemaPath:"#/properties/spec/properties/predictor/properties/model/properties/volumeMounts/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.predictor.properties.model.properties.volumeMounts.type,parentSchema:schema11.properties.spec.properties.predictor.properties.model.properties.volumeMounts,data:data134};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
if(data113.workingDir !== undefined){
let data135 = data113.workingDir;
if(typeof data135 !== "string"){
const err152 = {instancePath:instancePath+"/spec/predictor/model/workingDir",schemaPath:"#/properties/spec/properties/predictor/properties/model/properties/workingDir/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.predictor.properties.model.properties.workingDir.type,parentSchema:schema11.properties.spec.properties.predictor.properties.model.properties.workingDir,data:data135};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
if(data113.env !== undefined){
let data136 = data113.env;
if(Array.isArray(data136)){
const len3 = data136.length;
for(let i3=0; i3<len3; i3++){
let data137 = data136[i3];
if(data137 && typeof data137 == "object" && !Array.isArray(data137)){
if(data137.name === undefined){
const err153 = {instancePath:instancePath+"/spec/predictor/model/env/" + i3,schemaPath:"#/properties/spec/properties/predictor/properties/model/properties/env/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema11.properties.spec.properties.predictor.properties.model.properties.env.items.required,parentSchema:schema11.properties.spec.properties.predictor.properties.model.properties.env.items,data:data137};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
for(const key8 in data137){
if(!(((key8 === "name") || (key8 === "value")) || (key8 === "valueFrom"))){
const err154 = {instancePath:instancePath+"/spec/predictor/model/env/" + i3,schemaPath:"#/properties/spec/properties/predictor/properties/model/properties/env/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.spec.properties.predictor.properties.model.properties.env.items,data:data137};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
if(data137.name !== undefined){
let data138 = data137.name;
if(typeof data138 !== "string"){
const err155 = {instancePath:instancePath+"/spec/predictor/model/env/" + i3+"/name",schemaPath:"#/properties/spec/properties/predictor/properties/model/properties/env/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.predictor.properties.model.properties.env.items.properties.name.type,parentSchema:schema11.properties.spec.properties.predictor.properties.model.properties.env.items.properties.name,data:data138};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
if(data137.value !== undefined){
let data139 = data137.value;
if(typeof data139 !== "string"){
const err156 = {instancePath:instancePath+"/spec/predictor/model/env/" + i3+"/value",schemaPath:"#/properties/spec/properties/predictor/properties/model/properties/env/items/properties/value/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.predictor.properties.model.properties.env.items.properties.value.type,parentSchema:schema11.properties.spec.properties.predictor.properties.model.properties.env.items.properties.value,data:data139};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
if(data137.valueFrom !== undefined){
let data140 = data137.valueFrom;
if(!(data140 && typeof data140 == "object" && !Array.isArray(data140))){
const err157 = {instancePath:instancePath+"/spec/predictor/model/env/" + i3+"/valueFrom",schemaPath:"#/properties/spec/properties/predictor/properties/model/properties/env/items/properties/valueFrom/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.predictor.properties.model.properties.env.items.properties.valueFrom.type,parentSchema:schema11.properties.spec.properties.predictor.properties.model.properties.env.items.properties.valueFrom,data:data140};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
}
else {
const err158 = {instancePath:instancePath+"/spec/predictor/model/env/" + i3,schemaPath:"#/properties/spec/properties/predictor/properties/model/properties/env/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.predictor.properties.model.properties.env.items.type,parentSchema:schema11.properties.spec.properties.predictor.properties.model.properties.env.items,data:data137};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
}
else {
const err159 = {instancePath:instancePath+"/spec/predictor/model/env",schemaPath:"#/properties/spec/properties/predictor/properties/model/properties/env/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.predictor.properties.model.properties.env.type,parentSchema:schema11.properties.spec.properties.predictor.properties.model.properties.env,data:data136};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
if(data113.resources !== undefined){
let data141 = data113.resources;
if(data141 && typeof data141 == "object" && !Array.isArray(data141)){
if(data141.requests !== undefined){
let data142 = data141.requests;
if(!(data142 && typeof data142 == "object" && !Array.isArray(data142))){
const err160 = {instancePath:instancePath+"/spec/predictor/model/resources/requests",schemaPath:"#/properties/spec/properties/predictor/properties/model/properties/resources/properties/requests/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.predictor.properties.model.properties.resources.properties.requests.type,parentSchema:schema11.properties.spec.properties.predictor.properties.model.properties.resources.properties.requests,data:data142};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
if(data141.limits !== undefined){
let data143 = data141.limits;
if(!(data143 && typeof data143 == "object" && !Array.isArray(data143))){
const err161 = {instancePath:instancePath+"/spec/predictor/model/resources/limits",schemaPath:"#/properties/spec/properties/predictor/properties/model/properties/resources/properties/limits/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.predictor.properties.model.properties.resources.properties.limits.type,parentSchema:schema11.properties.spec.properties.predictor.properties.model.properties.resources.properties.limits,data:data143};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
if(data141.claims !== undefined){
let data144 = data141.claims;
if(!(Array.isArray(data144))){
const err162 = {instancePath:instancePath+"/spec/predictor/model/resources/claims",schemaPath:"#/properties/spec/properties/predictor/properties/model/properties/resources/properties/claims/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.predictor.properties.model.properties.resources.properties.claims.type,parentSchema:schema11.properties.spec.properties.predictor.properties.model.properties.resources.properties.claims,data:data144};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
}
else {
const err163 = {instancePath:instancePath+"/spec/predictor/model/resources",schemaPath:"#/properties/spec/properties/predictor/properties/model/properties/resources/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.predictor.properties.model.properties.resources.type,parentSchema:schema11.properties.spec.properties.predictor.properties.model.properties.resources,data:data141};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
if(data113.confidential !== undefined){
let data145 = data113.confidential;
if(!(data145 && typeof data145 == "object" && !Array.isArray(data145))){
const err164 = {instancePath:instancePath+"/spec/predictor/model/confidential",schemaPath:"#/properties/spec/properties/predictor/properties/model/properties/confidential/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.predictor.properties.model.properties.confidential.type,parentSchema:schema11.properties.spec.properties.predictor.properties.model.properties.confidential,data:data145};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
if(data113.modelFormat !== undefined){
let data146 = data113.modelFormat;
if(data146 && typeof data146 == "object" && !Array.isArray(data146)){
if(data146.name === undefined){
const err165 = {instancePath:instancePath+"/spec/predictor/model/modelFormat",schemaPath:"#/properties/spec/properties/predictor/properties/model/properties/modelFormat/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema11.properties.spec.properties.predictor.properties.model.properties.modelFormat.required,parentSchema:schema11.properties.spec.properties.predictor.properties.model.properties.modelFormat,data:data146};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
for(const key9 in data146){
if(!((key9 === "name") || (key9 === "version"))){
const err166 = {instancePath:instancePath+"/spec/predictor/model/modelFormat",schemaPath:"#/properties/spec/properties/predictor/properties/model/properties/modelFormat/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.spec.properties.predictor.properties.model.properties.modelFormat,data:data146};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
if(data146.name !== undefined){
let data147 = data146.name;
if(typeof data147 !== "string"){
const err167 = {instancePath:instancePath+"/spec/predictor/model/modelFormat/name",schemaPath:"#/properties/spec/properties/predictor/properties/model/properties/modelFormat/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.predictor.properties.model.properties.modelFormat.properties.name.type,parentSchema:schema11.properties.spec.properties.predictor.properties.model.properties.modelFormat.properties.name,data:data147};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
if(data146.version !== undefined){
let data148 = data146.version;
if(typeof data148 !== "string"){
const err168 = {instancePath:instancePath+"/spec/predictor/model/modelFormat/version",schemaPath:"#/properties/spec/properties/predictor/properties/model/properties/modelFormat/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.predictor.properties.model.properties.modelFormat.properties.version.type,parentSchema:schema11.properties.spec.properties.predictor.properties.model.properties.modelFormat.properties.version,data:data148};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
}
else {
const err169 = {instancePath:instancePath+"/spec/predictor/model/modelFormat",schemaPath:"#/properties/spec/properties/predictor/properties/model/properties/modelFormat/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.predictor.properties.model.properties.modelFormat.type,parentSchema:schema11.properties.spec.properties.predictor.properties.model.properties.modelFormat,data:data146};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
if(data113.protocolVersion !== undefined){
let data149 = data113.protocolVersion;
if(!((((data149 === "v1") || (data149 === "v2")) || (data149 === "grpc-v1")) || (data149 === "grpc-v2"))){
const err170 = {instancePath:instancePath+"/spec/predictor/model/protocolVersion",schemaPath:"#/properties/spec/properties/predictor/properties/model/properties/protocolVersion/enum",keyword:"enum",params:{allowedValues: schema11.properties.spec.properties.predictor.properties.model.properties.protocolVersion.enum},message:"must be equal to one of the allowed values",schema:schema11.properties.spec.properties.predictor.properties.model.properties.protocolVersion.enum,parentSchema:schema11.properties.spec.properties.predictor.properties.model.properties.protocolVersion,data:data149};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
if(data113.runtime !== undefined){
let data150 = data113.runtime;
if(typeof data150 !== "string"){
const err171 = {instancePath:instancePath+"/spec/predictor/model/runtime",schemaPath:"#/properties/spec/properties/predictor/properties/model/properties/runtime/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.predictor.properties.model.properties.runtime.type,parentSchema:schema11.properties.spec.properties.predictor.properties.model.properties.runtime,data:data150};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
if(data113.runtimeVersion !== undefined){
let data151 = data113.runtimeVersion;
if(typeof data151 !== "string"){
const err172 = {instancePath:instancePath+"/spec/predictor/model/runtimeVersion",schemaPath:"#/properties/spec/properties/predictor/properties/model/properties/runtimeVersion/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.predictor.properties.model.properties.runtimeVersion.type,parentSchema:schema11.properties.spec.properties.predictor.properties.model.properties.runtimeVersion,data:data151};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
if(data113.storage !== undefined){
let data152 = data113.storage;
if(data152 && typeof data152 == "object" && !Array.isArray(data152)){
for(const key10 in data152){
if(!((((key10 === "key") || (key10 === "path")) || (key10 === "schemaPath")) || (key10 === "parameters"))){
const err173 = {instancePath:instancePath+"/spec/predictor/model/storage",schemaPath:"#/properties/spec/properties/predictor/properties/model/properties/storage/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.spec.properties.predictor.properties.model.properties.storage,data:data152};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
if(data152.key !== undefined){
let data153 = data152.key;
if(typeof data153 !== "string"){
const err174 = {instancePath:instancePath+"/spec/predictor/model/storage/key",schemaPath:"#/properties/spec/properties/predictor/properties/model/properties/storage/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.predictor.properties.model.properties.storage.properties.key.type,parentSchema:schema11.properties.spec.properties.predictor.properties.model.properties.storage.properties.key,data:data153};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
if(data152.path !== undefined){
let data154 = data152.path;
if(typeof data154 !== "string"){
const err175 = {instancePath:instancePath+"/spec/predictor/model/storage/path",schemaPath:"#/properties/spec/properties/predictor/properties/model/properties/storage/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.predictor.properties.model.properties.storage.properties.path.type,parentSchema:schema11.properties.spec.properties.predictor.properties.model.properties.storage.properties.path,data:data154};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
if(data152.schemaPath !== undefined){
let data155 = data152.schemaPath;
if(typeof data155 !== "string"){
const err176 = {instancePath:instancePath+"/spec/predictor/model/storage/schemaPath",schemaPath:"#/properties/spec/properties/predictor/properties/model/properties/storage/properties/schemaPath/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.predictor.properties.model.properties.storage.properties.schemaPath.type,parentSchema:schema11.properties.spec.properties.predictor.properties.model.properties.storage.properties.schemaPath,data:data155};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
if(data152.parameters !== undefined){
let data156 = data152.parameters;
if(!(data156 && typeof data156 == "object" && !Array.isArray(data156))){
const err177 = {instancePath:instancePath+"/spec/predictor/model/storage/parameters",schemaPath:"#/properties/spec/properties/predictor/properties/model/properties/storage/properties/parameters/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.predictor.properties.model.properties.storage.properties.parameters.type,parentSchema:schema11.properties.spec.properties.predictor.properties.model.properties.storage.properties.parameters,data:data156};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
}
else {
const err178 = {instancePath:instancePath+"/spec/predictor/model/storage",schemaPath:"#/properties/spec/properties/predictor/properties/model/properties/storage/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.predictor.properties.model.properties.storage.type,parentSchema:schema11.properties.spec.properties.predictor.properties.model.properties.storage,data:data152};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
if(data113.storageUri !== undefined){
let data157 = data113.storageUri;
if(typeof data157 !== "string"){
const err179 = {instancePath:instancePath+"/spec/predictor/model/storageUri",schemaPath:"#/properties/spec/properties/predictor/properties/model/properties/storageUri/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.predictor.properties.model.properties.storageUri.type,parentSchema:schema11.properties.spec.properties.predictor.properties.model.properties.storageUri,data:data157};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
if(data113.name !== undefined){
let data158 = data113.name;
if(typeof data158 !== "string"){
const err180 = {instancePath:instancePath+"/spec/predictor/model/name",schemaPath:"#/properties/spec/properties/predictor/properties/model/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.predictor.properties.model.properties.name.type,parentSchema:schema11.properties.spec.properties.predictor.properties.model.properties.name,data:data158};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
}
else {
const err181 = {instancePath:instancePath+"/spec/predictor/model",schemaPath:"#/properties/spec/properties/predictor/properties/model/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.predictor.properties.model.type,parentSchema:schema11.properties.spec.properties.predictor.properties.model,data:data113};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
}
else {
const err182 = {instancePath:instancePath+"/spec/predictor",schemaPath:"#/properties/spec/properties/predictor/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.predictor.type,parentSchema:schema11.properties.spec.properties.predictor,data:data10};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
}
if(data9.transformer !== undefined){
let data159 = data9.transformer;
if(data159 && typeof data159 == "object" && !Array.isArray(data159)){
for(const key11 in data159){
if(!(func3.call(schema11.properties.spec.properties.transformer.properties, key11))){
const err183 = {instancePath:instancePath+"/spec/transformer",schemaPath:"#/properties/spec/properties/transformer/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.spec.properties.transformer,data:data159};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
}
if(data159.minReplicas !== undefined){
let data160 = data159.minReplicas;
if(!(((typeof data160 == "number") && (!(data160 % 1) && !isNaN(data160))) && (isFinite(data160)))){
const err184 = {instancePath:instancePath+"/spec/transformer/minReplicas",schemaPath:"#/properties/spec/properties/transformer/properties/minReplicas/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema11.properties.spec.properties.transformer.properties.minReplicas.type,parentSchema:schema11.properties.spec.properties.transformer.properties.minReplicas,data:data160};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
if((typeof data160 == "number") && (isFinite(data160))){
if(data160 < 0 || isNaN(data160)){
const err185 = {instancePath:instancePath+"/spec/transformer/minReplicas",schemaPath:"#/properties/spec/properties/transformer/properties/minReplicas/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema11.properties.spec.properties.transformer.properties.minReplicas,data:data160};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
}
}
if(data159.maxReplicas !== undefined){
let data161 = data159.maxReplicas;
if(!(((typeof data161 == "number") && (!(data161 % 1) && !isNaN(data161))) && (isFinite(data161)))){
const err186 = {instancePath:instancePath+"/spec/transformer/maxReplicas",schemaPath:"#/properties/spec/properties/transformer/properties/maxReplicas/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema11.properties.spec.properties.transformer.properties.maxReplicas.type,parentSchema:schema11.properties.spec.properties.transformer.properties.maxReplicas,data:data161};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
if((typeof data161 == "number") && (isFinite(data161))){
if(data161 < 0 || isNaN(data161)){
const err187 = {instancePath:instancePath+"/spec/transformer/maxReplicas",schemaPath:"#/properties/spec/properties/transformer/properties/maxReplicas/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema11.properties.spec.properties.transformer.properties.maxReplicas,data:data161};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
}
}
if(data159.scaleTarget !== undefined){
let data162 = data159.scaleTarget;
if(!(((typeof data162 == "number") && (!(data162 % 1) && !isNaN(data162))) && (isFinite(data162)))){
const err188 = {instancePath:instancePath+"/spec/transformer/scaleTarget",schemaPath:"#/properties/spec/properties/transformer/properties/scaleTarget/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema11.properties.spec.properties.transformer.properties.scaleTarget.type,parentSchema:schema11.properties.spec.properties.transformer.properties.scaleTarget,data:data162};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
}
if(data159.scaleMetric !== undefined){
let data163 = data159.scaleMetric;
if(!((((data163 === "cpu") || (data163 === "memory")) || (data163 === "concurrency")) || (data163 === "rps"))){
const err189 = {instancePath:instancePath+"/spec/transformer/scaleMetric",schemaPath:"#/properties/spec/properties/transformer/properties/scaleMetric/enum",keyword:"enum",params:{allowedValues: schema11.properties.spec.properties.transformer.properties.scaleMetric.enum},message:"must be equal to one of the allowed values",schema:schema11.properties.spec.properties.transformer.properties.scaleMetric.enum,parentSchema:schema11.properties.spec.properties.transformer.properties.scaleMetric,data:data163};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
}
if(data159.scaleMetricType !== undefined){
let data164 = data159.scaleMetricType;
if(!(((data164 === "Utilization") || (data164 === "Value")) || (data164 === "AverageValue"))){
const err190 = {instancePath:instancePath+"/spec/transformer/scaleMetricType",schemaPath:"#/properties/spec/properties/transformer/properties/scaleMetricType/enum",keyword:"enum",params:{allowedValues: schema11.properties.spec.properties.transformer.properties.scaleMetricType.enum},message:"must be equal to one of the allowed values",schema:schema11.properties.spec.properties.transformer.properties.scaleMetricType.enum,parentSchema:schema11.properties.spec.properties.transformer.properties.scaleMetricType,data:data164};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
}
if(data159.autoScaling !== undefined){
let data165 = data159.autoScaling;
if(!(data165 && typeof data165 == "object" && !Array.isArray(data165))){
const err191 = {instancePath:instancePath+"/spec/transformer/autoScaling",schemaPath:"#/properties/spec/properties/transformer/properties/autoScaling/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.transformer.properties.autoScaling.type,parentSchema:schema11.properties.spec.properties.transformer.properties.autoScaling,data:data165};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
if(data159.containerConcurrency !== undefined){
let data166 = data159.containerConcurrency;
if(!(((typeof data166 == "number") && (!(data166 % 1) && !isNaN(data166))) && (isFinite(data166)))){
const err192 = {instancePath:instancePath+"/spec/transformer/containerConcurrency",schemaPath:"#/properties/spec/properties/transformer/properties/containerConcurrency/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema11.properties.spec.properties.transformer.properties.containerConcurrency.type,parentSchema:schema11.properties.spec.properties.transformer.properties.containerConcurrency,data:data166};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
if((typeof data166 == "number") && (isFinite(data166))){
if(data166 < 0 || isNaN(data166)){
const err193 = {instancePath:instancePath+"/spec/transformer/containerConcurrency",schemaPath:"#/properties/spec/properties/transformer/properties/containerConcurrency/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema11.properties.spec.properties.transformer.properties.containerConcurrency,data:data166};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
}
}
if(data159.timeout !== undefined){
let data167 = data159.timeout;
if(!(((typeof data167 == "number") && (!(data167 % 1) && !isNaN(data167))) && (isFinite(data167)))){
const err194 = {instancePath:instancePath+"/spec/transformer/timeout",schemaPath:"#/properties/spec/properties/transformer/properties/timeout/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema11.properties.spec.properties.transformer.properties.timeout.type,parentSchema:schema11.properties.spec.properties.transformer.properties.timeout,data:data167};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
}
if(data159.canaryTrafficPercent !== undefined){
let data168 = data159.canaryTrafficPercent;
if(!(((typeof data168 == "number") && (!(data168 % 1) && !isNaN(data168))) && (isFinite(data168)))){
const err195 = {instancePath:instancePath+"/spec/transformer/canaryTrafficPercent",schemaPath:"#/properties/spec/properties/transformer/properties/canaryTrafficPercent/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema11.properties.spec.properties.transformer.properties.canaryTrafficPercent.type,parentSchema:schema11.properties.spec.properties.transformer.properties.canaryTrafficPercent,data:data168};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
if((typeof data168 == "number") && (isFinite(data168))){
if(data168 > 100 || isNaN(data168)){
const err196 = {instancePath:instancePath+"/spec/transformer/canaryTrafficPercent",schemaPath:"#/properties/spec/properties/transformer/properties/canaryTrafficPercent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema11.properties.spec.properties.transformer.properties.canaryTrafficPercent,data:data168};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
if(data168 < 0 || isNaN(data168)){
const err197 = {instancePath:instancePath+"/spec/transformer/canaryTrafficPercent",schemaPath:"#/properties/spec/properties/transformer/properties/canaryTrafficPercent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema11.properties.spec.properties.transformer.properties.canaryTrafficPercent,data:data168};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
}
}
if(data159.logger !== undefined){
let data169 = data159.logger;
if(!(data169 && typeof data169 == "object" && !Array.isArray(data169))){
const err198 = {instancePath:instancePath+"/spec/transformer/logger",schemaPath:"#/properties/spec/properties/transformer/properties/logger/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.transformer.properties.logger.type,parentSchema:schema11.properties.spec.properties.transformer.properties.logger,data:data169};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
}
if(data159.batcher !== undefined){
let data170 = data159.batcher;
if(!(data170 && typeof data170 == "object" && !Array.isArray(data170))){
const err199 = {instancePath:instancePath+"/spec/transformer/batcher",schemaPath:"#/properties/spec/properties/transformer/properties/batcher/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.transformer.properties.batcher.type,parentSchema:schema11.properties.spec.properties.transformer.properties.batcher,data:data170};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
if(data159.labels !== undefined){
let data171 = data159.labels;
if(!(data171 && typeof data171 == "object" && !Array.isArray(data171))){
const err200 = {instancePath:instancePath+"/spec/transformer/labels",schemaPath:"#/properties/spec/properties/transformer/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.transformer.properties.labels.type,parentSchema:schema11.properties.spec.properties.transformer.properties.labels,data:data171};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
}
if(data159.annotations !== undefined){
let data172 = data159.annotations;
if(!(data172 && typeof data172 == "object" && !Array.isArray(data172))){
const err201 = {instancePath:instancePath+"/spec/transformer/annotations",schemaPath:"#/properties/spec/properties/transformer/properties/annotations/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.transformer.properties.annotations.type,parentSchema:schema11.properties.spec.properties.transformer.properties.annotations,data:data172};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
if(data159.deploymentStrategy !== undefined){
let data173 = data159.deploymentStrategy;
if(!(data173 && typeof data173 == "object" && !Array.isArray(data173))){
const err202 = {instancePath:instancePath+"/spec/transformer/deploymentStrategy",schemaPath:"#/properties/spec/properties/transformer/properties/deploymentStrategy/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.transformer.properties.deploymentStrategy.type,parentSchema:schema11.properties.spec.properties.transformer.properties.deploymentStrategy,data:data173};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
}
if(data159.storageUris !== undefined){
let data174 = data159.storageUris;
if(!(Array.isArray(data174))){
const err203 = {instancePath:instancePath+"/spec/transformer/storageUris",schemaPath:"#/properties/spec/properties/transformer/properties/storageUris/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.transformer.properties.storageUris.type,parentSchema:schema11.properties.spec.properties.transformer.properties.storageUris,data:data174};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
}
if(data159.containers !== undefined){
let data175 = data159.containers;
if(Array.isArray(data175)){
const len4 = data175.length;
for(let i4=0; i4<len4; i4++){
let data176 = data175[i4];
if(data176 && typeof data176 == "object" && !Array.isArray(data176)){
for(const key12 in data176){
if(!(func3.call(schema11.properties.spec.properties.transformer.properties.containers.items.properties, key12))){
const err204 = {instancePath:instancePath+"/spec/transformer/containers/" + i4,schemaPath:"#/properties/spec/properties/transformer/properties/containers/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.spec.properties.transformer.properties.containers.items,data:data176};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
}
if(data176.args !== undefined){
let data177 = data176.args;
if(!(Array.isArray(data177))){
const err205 = {instancePath:instancePath+"/spec/transformer/containers/" + i4+"/args",schemaPath:"#/properties/spec/properties/transformer/properties/containers/items/properties/args/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.args.type,parentSchema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.args,data:data177};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
}
if(data176.command !== undefined){
let data178 = data176.command;
if(!(Array.isArray(data178))){
const err206 = {instancePath:instancePath+"/spec/transformer/containers/" + i4+"/command",schemaPath:"#/properties/spec/properties/transformer/properties/containers/items/properties/command/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.command.type,parentSchema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.command,data:data178};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
}
if(data176.envFrom !== undefined){
let data179 = data176.envFrom;
if(!(Array.isArray(data179))){
const err207 = {instancePath:instancePath+"/spec/transformer/containers/" + i4+"/envFrom",schemaPath:"#/properties/spec/properties/transformer/properties/containers/items/properties/envFrom/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.envFrom.type,parentSchema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.envFrom,data:data179};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
}
if(data176.image !== undefined){
let data180 = data176.image;
if(typeof data180 !== "string"){
const err208 = {instancePath:instancePath+"/spec/transformer/containers/" + i4+"/image",schemaPath:"#/properties/spec/properties/transformer/properties/containers/items/properties/image/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.image.type,parentSchema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.image,data:data180};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
}
if(data176.imagePullPolicy !== undefined){
let data181 = data176.imagePullPolicy;
if(typeof data181 !== "string"){
const err209 = {instancePath:instancePath+"/spec/transformer/containers/" + i4+"/imagePullPolicy",schemaPath:"#/properties/spec/properties/transformer/properties/containers/items/properties/imagePullPolicy/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.imagePullPolicy.type,parentSchema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.imagePullPolicy,data:data181};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
if(data176.lifecycle !== undefined){
let data182 = data176.lifecycle;
if(!(data182 && typeof data182 == "object" && !Array.isArray(data182))){
const err210 = {instancePath:instancePath+"/spec/transformer/containers/" + i4+"/lifecycle",schemaPath:"#/properties/spec/properties/transformer/properties/containers/items/properties/lifecycle/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.lifecycle.type,parentSchema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.lifecycle,data:data182};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
}
if(data176.livenessProbe !== undefined){
let data183 = data176.livenessProbe;
if(!(data183 && typeof data183 == "object" && !Array.isArray(data183))){
const err211 = {instancePath:instancePath+"/spec/transformer/containers/" + i4+"/livenessProbe",schemaPath:"#/properties/spec/properties/transformer/properties/containers/items/properties/livenessProbe/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.livenessProbe.type,parentSchema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.livenessProbe,data:data183};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
}
if(data176.name !== undefined){
let data184 = data176.name;
if(typeof data184 !== "string"){
const err212 = {instancePath:instancePath+"/spec/transformer/containers/" + i4+"/name",schemaPath:"#/properties/spec/properties/transformer/properties/containers/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.name.type,parentSchema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.name,data:data184};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
}
if(data176.ports !== undefined){
let data185 = data176.ports;
if(!(Array.isArray(data185))){
const err213 = {instancePath:instancePath+"/spec/transformer/containers/" + i4+"/ports",schemaPath:"#/properties/spec/properties/transformer/properties/containers/items/properties/ports/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.ports.type,parentSchema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.ports,data:data185};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
if(data176.readinessProbe !== undefined){
let data186 = data176.readinessProbe;
if(!(data186 && typeof data186 == "object" && !Array.isArray(data186))){
const err214 = {instancePath:instancePath+"/spec/transformer/containers/" + i4+"/readinessProbe",schemaPath:"#/properties/spec/properties/transformer/properties/containers/items/properties/readinessProbe/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.readinessProbe.type,parentSchema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.readinessProbe,data:data186};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
}
if(data176.resizePolicy !== undefined){
let data187 = data176.resizePolicy;
if(!(Array.isArray(data187))){
const err215 = {instancePath:instancePath+"/spec/transformer/containers/" + i4+"/resizePolicy",schemaPath:"#/properties/spec/properties/transformer/properties/containers/items/properties/resizePolicy/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.resizePolicy.type,parentSchema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.resizePolicy,data:data187};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
}
if(data176.restartPolicy !== undefined){
let data188 = data176.restartPolicy;
if(typeof data188 !== "string"){
const err216 = {instancePath:instancePath+"/spec/transformer/containers/" + i4+"/restartPolicy",schemaPath:"#/properties/spec/properties/transformer/properties/containers/items/properties/restartPolicy/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.restartPolicy.type,parentSchema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.restartPolicy,data:data188};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
}
if(data176.restartPolicyRules !== undefined){
let data189 = data176.restartPolicyRules;
if(!(Array.isArray(data189))){
const err217 = {instancePath:instancePath+"/spec/transformer/containers/" + i4+"/restartPolicyRules",schemaPath:"#/properties/spec/properties/transformer/properties/containers/items/properties/restartPolicyRules/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.restartPolicyRules.type,parentSchema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.restartPolicyRules,data:data189};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
}
if(data176.securityContext !== undefined){
let data190 = data176.securityContext;
if(!(data190 && typeof data190 == "object" && !Array.isArray(data190))){
const err218 = {instancePath:instancePath+"/spec/transformer/containers/" + i4+"/securityContext",schemaPath:"#/properties/spec/properties/transformer/properties/containers/items/properties/securityContext/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.securityContext.type,parentSchema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.securityContext,data:data190};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
}
if(data176.startupProbe !== undefined){
let data191 = data176.startupProbe;
if(!(data191 && typeof data191 == "object" && !Array.isArray(data191))){
const err219 = {instancePath:instancePath+"/spec/transformer/containers/" + i4+"/startupProbe",schemaPath:"#/properties/spec/properties/transformer/properties/containers/items/properties/startupProbe/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.startupProbe.type,parentSchema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.startupProbe,data:data191};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
}
if(data176.stdin !== undefined){
let data192 = data176.stdin;
if(typeof data192 !== "boolean"){
const err220 = {instancePath:instancePath+"/spec/transformer/containers/" + i4+"/stdin",schemaPath:"#/properties/spec/properties/transformer/properties/containers/items/properties/stdin/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.stdin.type,parentSchema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.stdin,data:data192};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
}
if(data176.stdinOnce !== undefined){
let data193 = data176.stdinOnce;
if(typeof data193 !== "boolean"){
const err221 = {instancePath:instancePath+"/spec/transformer/containers/" + i4+"/stdinOnce",schemaPath:"#/properties/spec/properties/transformer/properties/containers/items/properties/stdinOnce/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.stdinOnce.type,parentSchema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.stdinOnce,data:data193};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
}
if(data176.terminationMessagePath !== undefined){
let data194 = data176.terminationMessagePath;
if(typeof data194 !== "string"){
const err222 = {instancePath:instancePath+"/spec/transformer/containers/" + i4+"/terminationMessagePath",schemaPath:"#/properties/spec/properties/transformer/properties/containers/items/properties/terminationMessagePath/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.terminationMessagePath.type,parentSchema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.terminationMessagePath,data:data194};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
}
if(data176.terminationMessagePolicy !== undefined){
let data195 = data176.terminationMessagePolicy;
if(typeof data195 !== "string"){
const err223 = {instancePath:instancePath+"/spec/transformer/containers/" + i4+"/terminationMessagePolicy",schemaPath:"#/properties/spec/properties/transformer/properties/containers/items/properties/terminationMessagePolicy/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.terminationMessagePolicy.type,parentSchema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.terminationMessagePolicy,data:data195};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
}
if(data176.tty !== undefined){
let data196 = data176.tty;
if(typeof data196 !== "boolean"){
const err224 = {instancePath:instancePath+"/spec/transformer/containers/" + i4+"/tty",schemaPath:"#/properties/spec/properties/transformer/properties/containers/items/properties/tty/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.tty.type,parentSchema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.tty,data:data196};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
}
if(data176.volumeDevices !== undefined){
let data197 = data176.volumeDevices;
if(!(Array.isArray(data197))){
const err225 = {instancePath:instancePath+"/spec/transformer/containers/" + i4+"/volumeDevices",schemaPath:"#/properties/spec/properties/transformer/properties/containers/items/properties/volumeDevices/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.volumeDevices.type,parentSchema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.volumeDevices,data:data197};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
}
if(data176.volumeMounts !== undefined){
let data198 = data176.volumeMounts;
if(!(Array.isArray(data198))){
const err226 = {instancePath:instancePath+"/spec/transformer/containers/" + i4+"/volumeMounts",schemaPath:"#/properties/spec/properties/transformer/properties/containers/items/properties/volumeMounts/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.volumeMounts.type,parentSchema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.volumeMounts,data:data198};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
}
if(data176.workingDir !== undefined){
let data199 = data176.workingDir;
if(typeof data199 !== "string"){
const err227 = {instancePath:instancePath+"/spec/transformer/containers/" + i4+"/workingDir",schemaPath:"#/properties/spec/properties/transformer/properties/containers/items/properties/workingDir/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.workingDir.type,parentSchema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.workingDir,data:data199};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
}
if(data176.env !== undefined){
let data200 = data176.env;
if(Array.isArray(data200)){
const len5 = data200.length;
for(let i5=0; i5<len5; i5++){
let data201 = data200[i5];
if(data201 && typeof data201 == "object" && !Array.isArray(data201)){
if(data201.name === undefined){
const err228 = {instancePath:instancePath+"/spec/transformer/containers/" + i4+"/env/" + i5,schemaPath:"#/properties/spec/properties/transformer/properties/containers/items/properties/env/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.env.items.required,parentSchema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.env.items,data:data201};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
for(const key13 in data201){
if(!(((key13 === "name") || (key13 === "value")) || (key13 === "valueFrom"))){
const err229 = {instancePath:instancePath+"/spec/transformer/containers/" + i4+"/env/" + i5,schemaPath:"#/properties/spec/properties/transformer/properties/containers/items/properties/env/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.env.items,data:data201};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
}
if(data201.name !== undefined){
let data202 = data201.name;
if(typeof data202 !== "string"){
const err230 = {instancePath:instancePath+"/spec/transformer/containers/" + i4+"/env/" + i5+"/name",schemaPath:"#/properties/spec/properties/transformer/properties/containers/items/properties/env/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.env.items.properties.name.type,parentSchema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.env.items.properties.name,data:data202};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
}
if(data201.value !== undefined){
let data203 = data201.value;
if(typeof data203 !== "string"){
const err231 = {instancePath:instancePath+"/spec/transformer/containers/" + i4+"/env/" + i5+"/value",schemaPath:"#/properties/spec/properties/transformer/properties/containers/items/properties/env/items/properties/value/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.env.items.properties.value.type,parentSchema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.env.items.properties.value,data:data203};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
}
if(data201.valueFrom !== undefined){
let data204 = data201.valueFrom;
if(!(data204 && typeof data204 == "object" && !Array.isArray(data204))){
const err232 = {instancePath:instancePath+"/spec/transformer/containers/" + i4+"/env/" + i5+"/valueFrom",schemaPath:"#/properties/spec/properties/transformer/properties/containers/items/properties/env/items/properties/valueFrom/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.env.items.properties.valueFrom.type,parentSchema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.env.items.properties.valueFrom,data:data204};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
}
else {
const err233 = {instancePath:instancePath+"/spec/transformer/containers/" + i4+"/env/" + i5,schemaPath:"#/properties/spec/properties/transformer/properties/containers/items/properties/env/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.env.items.type,parentSchema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.env.items,data:data201};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
}
}
else {
const err234 = {instancePath:instancePath+"/spec/transformer/containers/" + i4+"/env",schemaPath:"#/properties/spec/properties/transformer/properties/containers/items/properties/env/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.env.type,parentSchema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.env,data:data200};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
}
if(data176.resources !== undefined){
let data205 = data176.resources;
if(data205 && typeof data205 == "object" && !Array.isArray(data205)){
for(const key14 in data205){
if(!(((key14 === "requests") || (key14 === "limits")) || (key14 === "claims"))){
const err235 = {instancePath:instancePath+"/spec/transformer/containers/" + i4+"/resources",schemaPath:"#/properties/spec/properties/transformer/properties/containers/items/properties/resources/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.resources,data:data205};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
}
if(data205.requests !== undefined){
let data206 = data205.requests;
if(!(data206 && typeof data206 == "object" && !Array.isArray(data206))){
const err236 = {instancePath:instancePath+"/spec/transformer/containers/" + i4+"/resources/requests",schemaPath:"#/properties/spec/properties/transformer/properties/containers/items/properties/resources/properties/requests/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.resources.properties.requests.type,parentSchema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.resources.properties.requests,data:data206};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
}
if(data205.limits !== undefined){
let data207 = data205.limits;
if(!(data207 && typeof data207 == "object" && !Array.isArray(data207))){
const err237 = {instancePath:instancePath+"/spec/transformer/containers/" + i4+"/resources/limits",schemaPath:"#/properties/spec/properties/transformer/properties/containers/items/properties/resources/properties/limits/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.resources.properties.limits.type,parentSchema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.resources.properties.limits,data:data207};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
}
if(data205.claims !== undefined){
let data208 = data205.claims;
if(!(Array.isArray(data208))){
const err238 = {instancePath:instancePath+"/spec/transformer/containers/" + i4+"/resources/claims",schemaPath:"#/properties/spec/properties/transformer/properties/containers/items/properties/resources/properties/claims/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.resources.properties.claims.type,parentSchema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.resources.properties.claims,data:data208};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
}
}
else {
const err239 = {instancePath:instancePath+"/spec/transformer/containers/" + i4+"/resources",schemaPath:"#/properties/spec/properties/transformer/properties/containers/items/properties/resources/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.resources.type,parentSchema:schema11.properties.spec.properties.transformer.properties.containers.items.properties.resources,data:data205};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
}
}
else {
const err240 = {instancePath:instancePath+"/spec/transformer/containers/" + i4,schemaPath:"#/properties/spec/properties/transformer/properties/containers/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.transformer.properties.containers.items.type,parentSchema:schema11.properties.spec.properties.transformer.properties.containers.items,data:data176};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
}
}
else {
const err241 = {instancePath:instancePath+"/spec/transformer/containers",schemaPath:"#/properties/spec/properties/transformer/properties/containers/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.transformer.properties.containers.type,parentSchema:schema11.properties.spec.properties.transformer.properties.containers,data:data175};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
}
if(data159.initContainers !== undefined){
let data209 = data159.initContainers;
if(Array.isArray(data209)){
const len6 = data209.length;
for(let i6=0; i6<len6; i6++){
let data210 = data209[i6];
if(!(data210 && typeof data210 == "object" && !Array.isArray(data210))){
const err242 = {instancePath:instancePath+"/spec/transformer/initContainers/" + i6,schemaPath:"#/properties/spec/properties/transformer/properties/initContainers/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.transformer.properties.initContainers.items.type,parentSchema:schema11.properties.spec.properties.transformer.properties.initContainers.items,data:data210};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
}
}
else {
const err243 = {instancePath:instancePath+"/spec/transformer/initContainers",schemaPath:"#/properties/spec/properties/transformer/properties/initContainers/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.transformer.properties.initContainers.type,parentSchema:schema11.properties.spec.properties.transformer.properties.initContainers,data:data209};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
}
if(data159.activeDeadlineSeconds !== undefined){
let data211 = data159.activeDeadlineSeconds;
if(!(((typeof data211 == "number") && (!(data211 % 1) && !isNaN(data211))) && (isFinite(data211)))){
const err244 = {instancePath:instancePath+"/spec/transformer/activeDeadlineSeconds",schemaPath:"#/properties/spec/properties/transformer/properties/activeDeadlineSeconds/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema11.properties.spec.properties.transformer.properties.activeDeadlineSeconds.type,parentSchema:schema11.properties.spec.properties.transformer.properties.activeDeadlineSeconds,data:data211};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
}
if(data159.affinity !== undefined){
let data212 = data159.affinity;
if(!(data212 && typeof data212 == "object" && !Array.isArray(data212))){
const err245 = {instancePath:instancePath+"/spec/transformer/affinity",schemaPath:"#/properties/spec/properties/transformer/properties/affinity/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.transformer.properties.affinity.type,parentSchema:schema11.properties.spec.properties.transformer.properties.affinity,data:data212};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
}
if(data159.automountServiceAccountToken !== undefined){
let data213 = data159.automountServiceAccountToken;
if(typeof data213 !== "boolean"){
const err246 = {instancePath:instancePath+"/spec/transformer/automountServiceAccountToken",schemaPath:"#/properties/spec/properties/transformer/properties/automountServiceAccountToken/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema11.properties.spec.properties.transformer.properties.automountServiceAccountToken.type,parentSchema:schema11.properties.spec.properties.transformer.properties.automountServiceAccountToken,data:data213};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
}
if(data159.dnsConfig !== undefined){
let data214 = data159.dnsConfig;
if(!(data214 && typeof data214 == "object" && !Array.isArray(data214))){
const err247 = {instancePath:instancePath+"/spec/transformer/dnsConfig",schemaPath:"#/properties/spec/properties/transformer/properties/dnsConfig/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.transformer.properties.dnsConfig.type,parentSchema:schema11.properties.spec.properties.transformer.properties.dnsConfig,data:data214};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
}
if(data159.dnsPolicy !== undefined){
let data215 = data159.dnsPolicy;
if(typeof data215 !== "string"){
const err248 = {instancePath:instancePath+"/spec/transformer/dnsPolicy",schemaPath:"#/properties/spec/properties/transformer/properties/dnsPolicy/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.transformer.properties.dnsPolicy.type,parentSchema:schema11.properties.spec.properties.transformer.properties.dnsPolicy,data:data215};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
}
if(data159.enableServiceLinks !== undefined){
let data216 = data159.enableServiceLinks;
if(typeof data216 !== "boolean"){
const err249 = {instancePath:instancePath+"/spec/transformer/enableServiceLinks",schemaPath:"#/properties/spec/properties/transformer/properties/enableServiceLinks/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema11.properties.spec.properties.transformer.properties.enableServiceLinks.type,parentSchema:schema11.properties.spec.properties.transformer.properties.enableServiceLinks,data:data216};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
}
if(data159.hostAliases !== undefined){
let data217 = data159.hostAliases;
if(!(Array.isArray(data217))){
const err250 = {instancePath:instancePath+"/spec/transformer/hostAliases",schemaPath:"#/properties/spec/properties/transformer/properties/hostAliases/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.transformer.properties.hostAliases.type,parentSchema:schema11.properties.spec.properties.transformer.properties.hostAliases,data:data217};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
}
if(data159.hostIPC !== undefined){
let data218 = data159.hostIPC;
if(typeof data218 !== "boolean"){
const err251 = {instancePath:instancePath+"/spec/transformer/hostIPC",schemaPath:"#/properties/spec/properties/transformer/properties/hostIPC/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema11.properties.spec.properties.transformer.properties.hostIPC.type,parentSchema:schema11.properties.spec.properties.transformer.properties.hostIPC,data:data218};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
}
if(data159.hostNetwork !== undefined){
let data219 = data159.hostNetwork;
if(typeof data219 !== "boolean"){
const err252 = {instancePath:instancePath+"/spec/transformer/hostNetwork",schemaPath:"#/properties/spec/properties/transformer/properties/hostNetwork/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema11.properties.spec.properties.transformer.properties.hostNetwork.type,parentSchema:schema11.properties.spec.properties.transformer.properties.hostNetwork,data:data219};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
}
if(data159.hostPID !== undefined){
let data220 = data159.hostPID;
if(typeof data220 !== "boolean"){
const err253 = {instancePath:instancePath+"/spec/transformer/hostPID",schemaPath:"#/properties/spec/properties/transformer/properties/hostPID/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema11.properties.spec.properties.transformer.properties.hostPID.type,parentSchema:schema11.properties.spec.properties.transformer.properties.hostPID,data:data220};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
}
if(data159.hostUsers !== undefined){
let data221 = data159.hostUsers;
if(typeof data221 !== "boolean"){
const err254 = {instancePath:instancePath+"/spec/transformer/hostUsers",schemaPath:"#/properties/spec/properties/transformer/properties/hostUsers/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema11.properties.spec.properties.transformer.properties.hostUsers.type,parentSchema:schema11.properties.spec.properties.transformer.properties.hostUsers,data:data221};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
}
if(data159.hostname !== undefined){
let data222 = data159.hostname;
if(typeof data222 !== "string"){
const err255 = {instancePath:instancePath+"/spec/transformer/hostname",schemaPath:"#/properties/spec/properties/transformer/properties/hostname/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.transformer.properties.hostname.type,parentSchema:schema11.properties.spec.properties.transformer.properties.hostname,data:data222};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
}
if(data159.hostnameOverride !== undefined){
let data223 = data159.hostnameOverride;
if(typeof data223 !== "string"){
const err256 = {instancePath:instancePath+"/spec/transformer/hostnameOverride",schemaPath:"#/properties/spec/properties/transformer/properties/hostnameOverride/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.transformer.properties.hostnameOverride.type,parentSchema:schema11.properties.spec.properties.transformer.properties.hostnameOverride,data:data223};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
}
}
if(data159.imagePullSecrets !== undefined){
let data224 = data159.imagePullSecrets;
if(!(Array.isArray(data224))){
const err257 = {instancePath:instancePath+"/spec/transformer/imagePullSecrets",schemaPath:"#/properties/spec/properties/transformer/properties/imagePullSecrets/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.transformer.properties.imagePullSecrets.type,parentSchema:schema11.properties.spec.properties.transformer.properties.imagePullSecrets,data:data224};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
}
if(data159.nodeName !== undefined){
let data225 = data159.nodeName;
if(typeof data225 !== "string"){
const err258 = {instancePath:instancePath+"/spec/transformer/nodeName",schemaPath:"#/properties/spec/properties/transformer/properties/nodeName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.transformer.properties.nodeName.type,parentSchema:schema11.properties.spec.properties.transformer.properties.nodeName,data:data225};
if(vErrors === null){
vErrors = [err258];
}
else {
vErrors.push(err258);
}
errors++;
}
}
if(data159.nodeSelector !== undefined){
let data226 = data159.nodeSelector;
if(!(data226 && typeof data226 == "object" && !Array.isArray(data226))){
const err259 = {instancePath:instancePath+"/spec/transformer/nodeSelector",schemaPath:"#/properties/spec/properties/transformer/properties/nodeSelector/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.transformer.properties.nodeSelector.type,parentSchema:schema11.properties.spec.properties.transformer.properties.nodeSelector,data:data226};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
}
}
if(data159.os !== undefined){
let data227 = data159.os;
if(!(data227 && typeof data227 == "object" && !Array.isArray(data227))){
const err260 = {instancePath:instancePath+"/spec/transformer/os",schemaPath:"#/properties/spec/properties/transformer/properties/os/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.transformer.properties.os.type,parentSchema:schema11.properties.spec.properties.transformer.properties.os,data:data227};
if(vErrors === null){
vErrors = [err260];
}
else {
vErrors.push(err260);
}
errors++;
}
}
if(data159.overhead !== undefined){
let data228 = data159.overhead;
if(!(data228 && typeof data228 == "object" && !Array.isArray(data228))){
const err261 = {instancePath:instancePath+"/spec/transformer/overhead",schemaPath:"#/properties/spec/properties/transformer/properties/overhead/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.transformer.properties.overhead.type,parentSchema:schema11.properties.spec.properties.transformer.properties.overhead,data:data228};
if(vErrors === null){
vErrors = [err261];
}
else {
vErrors.push(err261);
}
errors++;
}
}
if(data159.preemptionPolicy !== undefined){
let data229 = data159.preemptionPolicy;
if(typeof data229 !== "string"){
const err262 = {instancePath:instancePath+"/spec/transformer/preemptionPolicy",schemaPath:"#/properties/spec/properties/transformer/properties/preemptionPolicy/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.transformer.properties.preemptionPolicy.type,parentSchema:schema11.properties.spec.properties.transformer.properties.preemptionPolicy,data:data229};
if(vErrors === null){
vErrors = [err262];
}
else {
vErrors.push(err262);
}
errors++;
}
}
if(data159.priority !== undefined){
let data230 = data159.priority;
if(!(((typeof data230 == "number") && (!(data230 % 1) && !isNaN(data230))) && (isFinite(data230)))){
const err263 = {instancePath:instancePath+"/spec/transformer/priority",schemaPath:"#/properties/spec/properties/transformer/properties/priority/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema11.properties.spec.properties.transformer.properties.priority.type,parentSchema:schema11.properties.spec.properties.transformer.properties.priority,data:data230};
if(vErrors === null){
vErrors = [err263];
}
else {
vErrors.push(err263);
}
errors++;
}
}
if(data159.priorityClassName !== undefined){
let data231 = data159.priorityClassName;
if(typeof data231 !== "string"){
const err264 = {instancePath:instancePath+"/spec/transformer/priorityClassName",schemaPath:"#/properties/spec/properties/transformer/properties/priorityClassName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.transformer.properties.priorityClassName.type,parentSchema:schema11.properties.spec.properties.transformer.properties.priorityClassName,data:data231};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
}
}
if(data159.readinessGates !== undefined){
let data232 = data159.readinessGates;
if(!(Array.isArray(data232))){
const err265 = {instancePath:instancePath+"/spec/transformer/readinessGates",schemaPath:"#/properties/spec/properties/transformer/properties/readinessGates/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.transformer.properties.readinessGates.type,parentSchema:schema11.properties.spec.properties.transformer.properties.readinessGates,data:data232};
if(vErrors === null){
vErrors = [err265];
}
else {
vErrors.push(err265);
}
errors++;
}
}
if(data159.resourceClaims !== undefined){
let data233 = data159.resourceClaims;
if(!(Array.isArray(data233))){
const err266 = {instancePath:instancePath+"/spec/transformer/resourceClaims",schemaPath:"#/properties/spec/properties/transformer/properties/resourceClaims/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.transformer.properties.resourceClaims.type,parentSchema:schema11.properties.spec.properties.transformer.properties.resourceClaims,data:data233};
if(vErrors === null){
vErrors = [err266];
}
else {
vErrors.push(err266);
}
errors++;
}
}
if(data159.resources !== undefined){
let data234 = data159.resources;
if(!(data234 && typeof data234 == "object" && !Array.isArray(data234))){
const err267 = {instancePath:instancePath+"/spec/transformer/resources",schemaPath:"#/properties/spec/properties/transformer/properties/resources/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.transformer.properties.resources.type,parentSchema:schema11.properties.spec.properties.transformer.properties.resources,data:data234};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
}
if(data159.restartPolicy !== undefined){
let data235 = data159.restartPolicy;
if(typeof data235 !== "string"){
const err268 = {instancePath:instancePath+"/spec/transformer/restartPolicy",schemaPath:"#/properties/spec/properties/transformer/properties/restartPolicy/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.transformer.properties.restartPolicy.type,parentSchema:schema11.properties.spec.properties.transformer.properties.restartPolicy,data:data235};
if(vErrors === null){
vErrors = [err268];
}
else {
vErrors.push(err268);
}
errors++;
}
}
if(data159.runtimeClassName !== undefined){
let data236 = data159.runtimeClassName;
if(typeof data236 !== "string"){
const err269 = {instancePath:instancePath+"/spec/transformer/runtimeClassName",schemaPath:"#/properties/spec/properties/transformer/properties/runtimeClassName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.transformer.properties.runtimeClassName.type,parentSchema:schema11.properties.spec.properties.transformer.properties.runtimeClassName,data:data236};
if(vErrors === null){
vErrors = [err269];
}
else {
vErrors.push(err269);
}
errors++;
}
}
if(data159.schedulerName !== undefined){
let data237 = data159.schedulerName;
if(typeof data237 !== "string"){
const err270 = {instancePath:instancePath+"/spec/transformer/schedulerName",schemaPath:"#/properties/spec/properties/transformer/properties/schedulerName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.transformer.properties.schedulerName.type,parentSchema:schema11.properties.spec.properties.transformer.properties.schedulerName,data:data237};
if(vErrors === null){
vErrors = [err270];
}
else {
vErrors.push(err270);
}
errors++;
}
}
if(data159.schedulingGates !== undefined){
let data238 = data159.schedulingGates;
if(!(Array.isArray(data238))){
const err271 = {instancePath:instancePath+"/spec/transformer/schedulingGates",schemaPath:"#/properties/spec/properties/transformer/properties/schedulingGates/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.transformer.properties.schedulingGates.type,parentSchema:schema11.properties.spec.properties.transformer.properties.schedulingGates,data:data238};
if(vErrors === null){
vErrors = [err271];
}
else {
vErrors.push(err271);
}
errors++;
}
}
if(data159.securityContext !== undefined){
let data239 = data159.securityContext;
if(!(data239 && typeof data239 == "object" && !Array.isArray(data239))){
const err272 = {instancePath:instancePath+"/spec/transformer/securityContext",schemaPath:"#/properties/spec/properties/transformer/properties/securityContext/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.transformer.properties.securityContext.type,parentSchema:schema11.properties.spec.properties.transformer.properties.securityContext,data:data239};
if(vErrors === null){
vErrors = [err272];
}
else {
vErrors.push(err272);
}
errors++;
}
}
if(data159.serviceAccount !== undefined){
let data240 = data159.serviceAccount;
if(typeof data240 !== "string"){
const err273 = {instancePath:instancePath+"/spec/transformer/serviceAccount",schemaPath:"#/properties/spec/properties/transformer/properties/serviceAccount/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.transformer.properties.serviceAccount.type,parentSchema:schema11.properties.spec.properties.transformer.properties.serviceAccount,data:data240};
if(vErrors === null){
vErrors = [err273];
}
else {
vErrors.push(err273);
}
errors++;
}
}
if(data159.serviceAccountName !== undefined){
let data241 = data159.serviceAccountName;
if(typeof data241 !== "string"){
const err274 = {instancePath:instancePath+"/spec/transformer/serviceAccountName",schemaPath:"#/properties/spec/properties/transformer/properties/serviceAccountName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.transformer.properties.serviceAccountName.type,parentSchema:schema11.properties.spec.properties.transformer.properties.serviceAccountName,data:data241};
if(vErrors === null){
vErrors = [err274];
}
else {
vErrors.push(err274);
}
errors++;
}
}
if(data159.setHostnameAsFQDN !== undefined){
let data242 = data159.setHostnameAsFQDN;
if(typeof data242 !== "boolean"){
const err275 = {instancePath:instancePath+"/spec/transformer/setHostnameAsFQDN",schemaPath:"#/properties/spec/properties/transformer/properties/setHostnameAsFQDN/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema11.properties.spec.properties.transformer.properties.setHostnameAsFQDN.type,parentSchema:schema11.properties.spec.properties.transformer.properties.setHostnameAsFQDN,data:data242};
if(vErrors === null){
vErrors = [err275];
}
else {
vErrors.push(err275);
}
errors++;
}
}
if(data159.shareProcessNamespace !== undefined){
let data243 = data159.shareProcessNamespace;
if(typeof data243 !== "boolean"){
const err276 = {instancePath:instancePath+"/spec/transformer/shareProcessNamespace",schemaPath:"#/properties/spec/properties/transformer/properties/shareProcessNamespace/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema11.properties.spec.properties.transformer.properties.shareProcessNamespace.type,parentSchema:schema11.properties.spec.properties.transformer.properties.shareProcessNamespace,data:data243};
if(vErrors === null){
vErrors = [err276];
}
else {
vErrors.push(err276);
}
errors++;
}
}
if(data159.subdomain !== undefined){
let data244 = data159.subdomain;
if(typeof data244 !== "string"){
const err277 = {instancePath:instancePath+"/spec/transformer/subdomain",schemaPath:"#/properties/spec/properties/transformer/properties/subdomain/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.transformer.properties.subdomain.type,parentSchema:schema11.properties.spec.properties.transformer.properties.subdomain,data:data244};
if(vErrors === null){
vErrors = [err277];
}
else {
vErrors.push(err277);
}
errors++;
}
}
if(data159.terminationGracePeriodSeconds !== undefined){
let data245 = data159.terminationGracePeriodSeconds;
if(!(((typeof data245 == "number") && (!(data245 % 1) && !isNaN(data245))) && (isFinite(data245)))){
const err278 = {instancePath:instancePath+"/spec/transformer/terminationGracePeriodSeconds",schemaPath:"#/properties/spec/properties/transformer/properties/terminationGracePeriodSeconds/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema11.properties.spec.properties.transformer.properties.terminationGracePeriodSeconds.type,parentSchema:schema11.properties.spec.properties.transformer.properties.terminationGracePeriodSeconds,data:data245};
if(vErrors === null){
vErrors = [err278];
}
else {
vErrors.push(err278);
}
errors++;
}
}
if(data159.tolerations !== undefined){
let data246 = data159.tolerations;
if(!(Array.isArray(data246))){
const err279 = {instancePath:instancePath+"/spec/transformer/tolerations",schemaPath:"#/properties/spec/properties/transformer/properties/tolerations/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.transformer.properties.tolerations.type,parentSchema:schema11.properties.spec.properties.transformer.properties.tolerations,data:data246};
if(vErrors === null){
vErrors = [err279];
}
else {
vErrors.push(err279);
}
errors++;
}
}
if(data159.topologySpreadConstraints !== undefined){
let data247 = data159.topologySpreadConstraints;
if(!(Array.isArray(data247))){
const err280 = {instancePath:instancePath+"/spec/transformer/topologySpreadConstraints",schemaPath:"#/properties/spec/properties/transformer/properties/topologySpreadConstraints/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.transformer.properties.topologySpreadConstraints.type,parentSchema:schema11.properties.spec.properties.transformer.properties.topologySpreadConstraints,data:data247};
if(vErrors === null){
vErrors = [err280];
}
else {
vErrors.push(err280);
}
errors++;
}
}
if(data159.volumes !== undefined){
let data248 = data159.volumes;
if(!(Array.isArray(data248))){
const err281 = {instancePath:instancePath+"/spec/transformer/volumes",schemaPath:"#/properties/spec/properties/transformer/properties/volumes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.transformer.properties.volumes.type,parentSchema:schema11.properties.spec.properties.transformer.properties.volumes,data:data248};
if(vErrors === null){
vErrors = [err281];
}
else {
vErrors.push(err281);
}
errors++;
}
}
}
else {
const err282 = {instancePath:instancePath+"/spec/transformer",schemaPath:"#/properties/spec/properties/transformer/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.transformer.type,parentSchema:schema11.properties.spec.properties.transformer,data:data159};
if(vErrors === null){
vErrors = [err282];
}
else {
vErrors.push(err282);
}
errors++;
}
}
if(data9.explainer !== undefined){
let data249 = data9.explainer;
if(data249 && typeof data249 == "object" && !Array.isArray(data249)){
for(const key15 in data249){
if(!(func3.call(schema11.properties.spec.properties.explainer.properties, key15))){
const err283 = {instancePath:instancePath+"/spec/explainer",schemaPath:"#/properties/spec/properties/explainer/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.spec.properties.explainer,data:data249};
if(vErrors === null){
vErrors = [err283];
}
else {
vErrors.push(err283);
}
errors++;
}
}
if(data249.minReplicas !== undefined){
let data250 = data249.minReplicas;
if(!(((typeof data250 == "number") && (!(data250 % 1) && !isNaN(data250))) && (isFinite(data250)))){
const err284 = {instancePath:instancePath+"/spec/explainer/minReplicas",schemaPath:"#/properties/spec/properties/explainer/properties/minReplicas/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema11.properties.spec.properties.explainer.properties.minReplicas.type,parentSchema:schema11.properties.spec.properties.explainer.properties.minReplicas,data:data250};
if(vErrors === null){
vErrors = [err284];
}
else {
vErrors.push(err284);
}
errors++;
}
if((typeof data250 == "number") && (isFinite(data250))){
if(data250 < 0 || isNaN(data250)){
const err285 = {instancePath:instancePath+"/spec/explainer/minReplicas",schemaPath:"#/properties/spec/properties/explainer/properties/minReplicas/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema11.properties.spec.properties.explainer.properties.minReplicas,data:data250};
if(vErrors === null){
vErrors = [err285];
}
else {
vErrors.push(err285);
}
errors++;
}
}
}
if(data249.maxReplicas !== undefined){
let data251 = data249.maxReplicas;
if(!(((typeof data251 == "number") && (!(data251 % 1) && !isNaN(data251))) && (isFinite(data251)))){
const err286 = {instancePath:instancePath+"/spec/explainer/maxReplicas",schemaPath:"#/properties/spec/properties/explainer/properties/maxReplicas/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema11.properties.spec.properties.explainer.properties.maxReplicas.type,parentSchema:schema11.properties.spec.properties.explainer.properties.maxReplicas,data:data251};
if(vErrors === null){
vErrors = [err286];
}
else {
vErrors.push(err286);
}
errors++;
}
if((typeof data251 == "number") && (isFinite(data251))){
if(data251 < 0 || isNaN(data251)){
const err287 = {instancePath:instancePath+"/spec/explainer/maxReplicas",schemaPath:"#/properties/spec/properties/explainer/properties/maxReplicas/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema11.properties.spec.properties.explainer.properties.maxReplicas,data:data251};
if(vErrors === null){
vErrors = [err287];
}
else {
vErrors.push(err287);
}
errors++;
}
}
}
if(data249.scaleTarget !== undefined){
let data252 = data249.scaleTarget;
if(!(((typeof data252 == "number") && (!(data252 % 1) && !isNaN(data252))) && (isFinite(data252)))){
const err288 = {instancePath:instancePath+"/spec/explainer/scaleTarget",schemaPath:"#/properties/spec/properties/explainer/properties/scaleTarget/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema11.properties.spec.properties.explainer.properties.scaleTarget.type,parentSchema:schema11.properties.spec.properties.explainer.properties.scaleTarget,data:data252};
if(vErrors === null){
vErrors = [err288];
}
else {
vErrors.push(err288);
}
errors++;
}
}
if(data249.scaleMetric !== undefined){
let data253 = data249.scaleMetric;
if(!((((data253 === "cpu") || (data253 === "memory")) || (data253 === "concurrency")) || (data253 === "rps"))){
const err289 = {instancePath:instancePath+"/spec/explainer/scaleMetric",schemaPath:"#/properties/spec/properties/explainer/properties/scaleMetric/enum",keyword:"enum",params:{allowedValues: schema11.properties.spec.properties.explainer.properties.scaleMetric.enum},message:"must be equal to one of the allowed values",schema:schema11.properties.spec.properties.explainer.properties.scaleMetric.enum,parentSchema:schema11.properties.spec.properties.explainer.properties.scaleMetric,data:data253};
if(vErrors === null){
vErrors = [err289];
}
else {
vErrors.push(err289);
}
errors++;
}
}
if(data249.scaleMetricType !== undefined){
let data254 = data249.scaleMetricType;
if(!(((data254 === "Utilization") || (data254 === "Value")) || (data254 === "AverageValue"))){
const err290 = {instancePath:instancePath+"/spec/explainer/scaleMetricType",schemaPath:"#/properties/spec/properties/explainer/properties/scaleMetricType/enum",keyword:"enum",params:{allowedValues: schema11.properties.spec.properties.explainer.properties.scaleMetricType.enum},message:"must be equal to one of the allowed values",schema:schema11.properties.spec.properties.explainer.properties.scaleMetricType.enum,parentSchema:schema11.properties.spec.properties.explainer.properties.scaleMetricType,data:data254};
if(vErrors === null){
vErrors = [err290];
}
else {
vErrors.push(err290);
}
errors++;
}
}
if(data249.autoScaling !== undefined){
let data255 = data249.autoScaling;
if(!(data255 && typeof data255 == "object" && !Array.isArray(data255))){
const err291 = {instancePath:instancePath+"/spec/explainer/autoScaling",schemaPath:"#/properties/spec/properties/explainer/properties/autoScaling/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.explainer.properties.autoScaling.type,parentSchema:schema11.properties.spec.properties.explainer.properties.autoScaling,data:data255};
if(vErrors === null){
vErrors = [err291];
}
else {
vErrors.push(err291);
}
errors++;
}
}
if(data249.containerConcurrency !== undefined){
let data256 = data249.containerConcurrency;
if(!(((typeof data256 == "number") && (!(data256 % 1) && !isNaN(data256))) && (isFinite(data256)))){
const err292 = {instancePath:instancePath+"/spec/explainer/containerConcurrency",schemaPath:"#/properties/spec/properties/explainer/properties/containerConcurrency/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema11.properties.spec.properties.explainer.properties.containerConcurrency.type,parentSchema:schema11.properties.spec.properties.explainer.properties.containerConcurrency,data:data256};
if(vErrors === null){
vErrors = [err292];
}
else {
vErrors.push(err292);
}
errors++;
}
if((typeof data256 == "number") && (isFinite(data256))){
if(data256 < 0 || isNaN(data256)){
const err293 = {instancePath:instancePath+"/spec/explainer/containerConcurrency",schemaPath:"#/properties/spec/properties/explainer/properties/containerConcurrency/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema11.properties.spec.properties.explainer.properties.containerConcurrency,data:data256};
if(vErrors === null){
vErrors = [err293];
}
else {
vErrors.push(err293);
}
errors++;
}
}
}
if(data249.timeout !== undefined){
let data257 = data249.timeout;
if(!(((typeof data257 == "number") && (!(data257 % 1) && !isNaN(data257))) && (isFinite(data257)))){
const err294 = {instancePath:instancePath+"/spec/explainer/timeout",schemaPath:"#/properties/spec/properties/explainer/properties/timeout/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema11.properties.spec.properties.explainer.properties.timeout.type,parentSchema:schema11.properties.spec.properties.explainer.properties.timeout,data:data257};
if(vErrors === null){
vErrors = [err294];
}
else {
vErrors.push(err294);
}
errors++;
}
}
if(data249.canaryTrafficPercent !== undefined){
let data258 = data249.canaryTrafficPercent;
if(!(((typeof data258 == "number") && (!(data258 % 1) && !isNaN(data258))) && (isFinite(data258)))){
const err295 = {instancePath:instancePath+"/spec/explainer/canaryTrafficPercent",schemaPath:"#/properties/spec/properties/explainer/properties/canaryTrafficPercent/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema11.properties.spec.properties.explainer.properties.canaryTrafficPercent.type,parentSchema:schema11.properties.spec.properties.explainer.properties.canaryTrafficPercent,data:data258};
if(vErrors === null){
vErrors = [err295];
}
else {
vErrors.push(err295);
}
errors++;
}
if((typeof data258 == "number") && (isFinite(data258))){
if(data258 > 100 || isNaN(data258)){
const err296 = {instancePath:instancePath+"/spec/explainer/canaryTrafficPercent",schemaPath:"#/properties/spec/properties/explainer/properties/canaryTrafficPercent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema11.properties.spec.properties.explainer.properties.canaryTrafficPercent,data:data258};
if(vErrors === null){
vErrors = [err296];
}
else {
vErrors.push(err296);
}
errors++;
}
if(data258 < 0 || isNaN(data258)){
const err297 = {instancePath:instancePath+"/spec/explainer/canaryTrafficPercent",schemaPath:"#/properties/spec/properties/explainer/properties/canaryTrafficPercent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema11.properties.spec.properties.explainer.properties.canaryTrafficPercent,data:data258};
if(vErrors === null){
vErrors = [err297];
}
else {
vErrors.push(err297);
}
errors++;
}
}
}
if(data249.logger !== undefined){
let data259 = data249.logger;
if(!(data259 && typeof data259 == "object" && !Array.isArray(data259))){
const err298 = {instancePath:instancePath+"/spec/explainer/logger",schemaPath:"#/properties/spec/properties/explainer/properties/logger/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.explainer.properties.logger.type,parentSchema:schema11.properties.spec.properties.explainer.properties.logger,data:data259};
if(vErrors === null){
vErrors = [err298];
}
else {
vErrors.push(err298);
}
errors++;
}
}
if(data249.batcher !== undefined){
let data260 = data249.batcher;
if(!(data260 && typeof data260 == "object" && !Array.isArray(data260))){
const err299 = {instancePath:instancePath+"/spec/explainer/batcher",schemaPath:"#/properties/spec/properties/explainer/properties/batcher/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.explainer.properties.batcher.type,parentSchema:schema11.properties.spec.properties.explainer.properties.batcher,data:data260};
if(vErrors === null){
vErrors = [err299];
}
else {
vErrors.push(err299);
}
errors++;
}
}
if(data249.labels !== undefined){
let data261 = data249.labels;
if(!(data261 && typeof data261 == "object" && !Array.isArray(data261))){
const err300 = {instancePath:instancePath+"/spec/explainer/labels",schemaPath:"#/properties/spec/properties/explainer/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.explainer.properties.labels.type,parentSchema:schema11.properties.spec.properties.explainer.properties.labels,data:data261};
if(vErrors === null){
vErrors = [err300];
}
else {
vErrors.push(err300);
}
errors++;
}
}
if(data249.annotations !== undefined){
let data262 = data249.annotations;
if(!(data262 && typeof data262 == "object" && !Array.isArray(data262))){
const err301 = {instancePath:instancePath+"/spec/explainer/annotations",schemaPath:"#/properties/spec/properties/explainer/properties/annotations/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.explainer.properties.annotations.type,parentSchema:schema11.properties.spec.properties.explainer.properties.annotations,data:data262};
if(vErrors === null){
vErrors = [err301];
}
else {
vErrors.push(err301);
}
errors++;
}
}
if(data249.deploymentStrategy !== undefined){
let data263 = data249.deploymentStrategy;
if(!(data263 && typeof data263 == "object" && !Array.isArray(data263))){
const err302 = {instancePath:instancePath+"/spec/explainer/deploymentStrategy",schemaPath:"#/properties/spec/properties/explainer/properties/deploymentStrategy/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.explainer.properties.deploymentStrategy.type,parentSchema:schema11.properties.spec.properties.explainer.properties.deploymentStrategy,data:data263};
if(vErrors === null){
vErrors = [err302];
}
else {
vErrors.push(err302);
}
errors++;
}
}
if(data249.storageUris !== undefined){
let data264 = data249.storageUris;
if(!(Array.isArray(data264))){
const err303 = {instancePath:instancePath+"/spec/explainer/storageUris",schemaPath:"#/properties/spec/properties/explainer/properties/storageUris/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.explainer.properties.storageUris.type,parentSchema:schema11.properties.spec.properties.explainer.properties.storageUris,data:data264};
if(vErrors === null){
vErrors = [err303];
}
else {
vErrors.push(err303);
}
errors++;
}
}
if(data249.containers !== undefined){
let data265 = data249.containers;
if(Array.isArray(data265)){
const len7 = data265.length;
for(let i7=0; i7<len7; i7++){
let data266 = data265[i7];
if(data266 && typeof data266 == "object" && !Array.isArray(data266)){
for(const key16 in data266){
if(!(func3.call(schema11.properties.spec.properties.explainer.properties.containers.items.properties, key16))){
const err304 = {instancePath:instancePath+"/spec/explainer/containers/" + i7,schemaPath:"#/properties/spec/properties/explainer/properties/containers/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.spec.properties.explainer.properties.containers.items,data:data266};
if(vErrors === null){
vErrors = [err304];
}
else {
vErrors.push(err304);
}
errors++;
}
}
if(data266.args !== undefined){
let data267 = data266.args;
if(!(Array.isArray(data267))){
const err305 = {instancePath:instancePath+"/spec/explainer/containers/" + i7+"/args",schemaPath:"#/properties/spec/properties/explainer/properties/containers/items/properties/args/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.args.type,parentSchema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.args,data:data267};
if(vErrors === null){
vErrors = [err305];
}
else {
vErrors.push(err305);
}
errors++;
}
}
if(data266.command !== undefined){
let data268 = data266.command;
if(!(Array.isArray(data268))){
const err306 = {instancePath:instancePath+"/spec/explainer/containers/" + i7+"/command",schemaPath:"#/properties/spec/properties/explainer/properties/containers/items/properties/command/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.command.type,parentSchema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.command,data:data268};
if(vErrors === null){
vErrors = [err306];
}
else {
vErrors.push(err306);
}
errors++;
}
}
if(data266.envFrom !== undefined){
let data269 = data266.envFrom;
if(!(Array.isArray(data269))){
const err307 = {instancePath:instancePath+"/spec/explainer/containers/" + i7+"/envFrom",schemaPath:"#/properties/spec/properties/explainer/properties/containers/items/properties/envFrom/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.envFrom.type,parentSchema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.envFrom,data:data269};
if(vErrors === null){
vErrors = [err307];
}
else {
vErrors.push(err307);
}
errors++;
}
}
if(data266.image !== undefined){
let data270 = data266.image;
if(typeof data270 !== "string"){
const err308 = {instancePath:instancePath+"/spec/explainer/containers/" + i7+"/image",schemaPath:"#/properties/spec/properties/explainer/properties/containers/items/properties/image/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.image.type,parentSchema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.image,data:data270};
if(vErrors === null){
vErrors = [err308];
}
else {
vErrors.push(err308);
}
errors++;
}
}
if(data266.imagePullPolicy !== undefined){
let data271 = data266.imagePullPolicy;
if(typeof data271 !== "string"){
const err309 = {instancePath:instancePath+"/spec/explainer/containers/" + i7+"/imagePullPolicy",schemaPath:"#/properties/spec/properties/explainer/properties/containers/items/properties/imagePullPolicy/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.imagePullPolicy.type,parentSchema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.imagePullPolicy,data:data271};
if(vErrors === null){
vErrors = [err309];
}
else {
vErrors.push(err309);
}
errors++;
}
}
if(data266.lifecycle !== undefined){
let data272 = data266.lifecycle;
if(!(data272 && typeof data272 == "object" && !Array.isArray(data272))){
const err310 = {instancePath:instancePath+"/spec/explainer/containers/" + i7+"/lifecycle",schemaPath:"#/properties/spec/properties/explainer/properties/containers/items/properties/lifecycle/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.lifecycle.type,parentSchema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.lifecycle,data:data272};
if(vErrors === null){
vErrors = [err310];
}
else {
vErrors.push(err310);
}
errors++;
}
}
if(data266.livenessProbe !== undefined){
let data273 = data266.livenessProbe;
if(!(data273 && typeof data273 == "object" && !Array.isArray(data273))){
const err311 = {instancePath:instancePath+"/spec/explainer/containers/" + i7+"/livenessProbe",schemaPath:"#/properties/spec/properties/explainer/properties/containers/items/properties/livenessProbe/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.livenessProbe.type,parentSchema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.livenessProbe,data:data273};
if(vErrors === null){
vErrors = [err311];
}
else {
vErrors.push(err311);
}
errors++;
}
}
if(data266.name !== undefined){
let data274 = data266.name;
if(typeof data274 !== "string"){
const err312 = {instancePath:instancePath+"/spec/explainer/containers/" + i7+"/name",schemaPath:"#/properties/spec/properties/explainer/properties/containers/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.name.type,parentSchema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.name,data:data274};
if(vErrors === null){
vErrors = [err312];
}
else {
vErrors.push(err312);
}
errors++;
}
}
if(data266.ports !== undefined){
let data275 = data266.ports;
if(!(Array.isArray(data275))){
const err313 = {instancePath:instancePath+"/spec/explainer/containers/" + i7+"/ports",schemaPath:"#/properties/spec/properties/explainer/properties/containers/items/properties/ports/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.ports.type,parentSchema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.ports,data:data275};
if(vErrors === null){
vErrors = [err313];
}
else {
vErrors.push(err313);
}
errors++;
}
}
if(data266.readinessProbe !== undefined){
let data276 = data266.readinessProbe;
if(!(data276 && typeof data276 == "object" && !Array.isArray(data276))){
const err314 = {instancePath:instancePath+"/spec/explainer/containers/" + i7+"/readinessProbe",schemaPath:"#/properties/spec/properties/explainer/properties/containers/items/properties/readinessProbe/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.readinessProbe.type,parentSchema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.readinessProbe,data:data276};
if(vErrors === null){
vErrors = [err314];
}
else {
vErrors.push(err314);
}
errors++;
}
}
if(data266.resizePolicy !== undefined){
let data277 = data266.resizePolicy;
if(!(Array.isArray(data277))){
const err315 = {instancePath:instancePath+"/spec/explainer/containers/" + i7+"/resizePolicy",schemaPath:"#/properties/spec/properties/explainer/properties/containers/items/properties/resizePolicy/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.resizePolicy.type,parentSchema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.resizePolicy,data:data277};
if(vErrors === null){
vErrors = [err315];
}
else {
vErrors.push(err315);
}
errors++;
}
}
if(data266.restartPolicy !== undefined){
let data278 = data266.restartPolicy;
if(typeof data278 !== "string"){
const err316 = {instancePath:instancePath+"/spec/explainer/containers/" + i7+"/restartPolicy",schemaPath:"#/properties/spec/properties/explainer/properties/containers/items/properties/restartPolicy/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.restartPolicy.type,parentSchema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.restartPolicy,data:data278};
if(vErrors === null){
vErrors = [err316];
}
else {
vErrors.push(err316);
}
errors++;
}
}
if(data266.restartPolicyRules !== undefined){
let data279 = data266.restartPolicyRules;
if(!(Array.isArray(data279))){
const err317 = {instancePath:instancePath+"/spec/explainer/containers/" + i7+"/restartPolicyRules",schemaPath:"#/properties/spec/properties/explainer/properties/containers/items/properties/restartPolicyRules/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.restartPolicyRules.type,parentSchema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.restartPolicyRules,data:data279};
if(vErrors === null){
vErrors = [err317];
}
else {
vErrors.push(err317);
}
errors++;
}
}
if(data266.securityContext !== undefined){
let data280 = data266.securityContext;
if(!(data280 && typeof data280 == "object" && !Array.isArray(data280))){
const err318 = {instancePath:instancePath+"/spec/explainer/containers/" + i7+"/securityContext",schemaPath:"#/properties/spec/properties/explainer/properties/containers/items/properties/securityContext/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.securityContext.type,parentSchema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.securityContext,data:data280};
if(vErrors === null){
vErrors = [err318];
}
else {
vErrors.push(err318);
}
errors++;
}
}
if(data266.startupProbe !== undefined){
let data281 = data266.startupProbe;
if(!(data281 && typeof data281 == "object" && !Array.isArray(data281))){
const err319 = {instancePath:instancePath+"/spec/explainer/containers/" + i7+"/startupProbe",schemaPath:"#/properties/spec/properties/explainer/properties/containers/items/properties/startupProbe/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.startupProbe.type,parentSchema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.startupProbe,data:data281};
if(vErrors === null){
vErrors = [err319];
}
else {
vErrors.push(err319);
}
errors++;
}
}
if(data266.stdin !== undefined){
let data282 = data266.stdin;
if(typeof data282 !== "boolean"){
const err320 = {instancePath:instancePath+"/spec/explainer/containers/" + i7+"/stdin",schemaPath:"#/properties/spec/properties/explainer/properties/containers/items/properties/stdin/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.stdin.type,parentSchema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.stdin,data:data282};
if(vErrors === null){
vErrors = [err320];
}
else {
vErrors.push(err320);
}
errors++;
}
}
if(data266.stdinOnce !== undefined){
let data283 = data266.stdinOnce;
if(typeof data283 !== "boolean"){
const err321 = {instancePath:instancePath+"/spec/explainer/containers/" + i7+"/stdinOnce",schemaPath:"#/properties/spec/properties/explainer/properties/containers/items/properties/stdinOnce/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.stdinOnce.type,parentSchema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.stdinOnce,data:data283};
if(vErrors === null){
vErrors = [err321];
}
else {
vErrors.push(err321);
}
errors++;
}
}
if(data266.terminationMessagePath !== undefined){
let data284 = data266.terminationMessagePath;
if(typeof data284 !== "string"){
const err322 = {instancePath:instancePath+"/spec/explainer/containers/" + i7+"/terminationMessagePath",schemaPath:"#/properties/spec/properties/explainer/properties/containers/items/properties/terminationMessagePath/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.terminationMessagePath.type,parentSchema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.terminationMessagePath,data:data284};
if(vErrors === null){
vErrors = [err322];
}
else {
vErrors.push(err322);
}
errors++;
}
}
if(data266.terminationMessagePolicy !== undefined){
let data285 = data266.terminationMessagePolicy;
if(typeof data285 !== "string"){
const err323 = {instancePath:instancePath+"/spec/explainer/containers/" + i7+"/terminationMessagePolicy",schemaPath:"#/properties/spec/properties/explainer/properties/containers/items/properties/terminationMessagePolicy/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.terminationMessagePolicy.type,parentSchema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.terminationMessagePolicy,data:data285};
if(vErrors === null){
vErrors = [err323];
}
else {
vErrors.push(err323);
}
errors++;
}
}
if(data266.tty !== undefined){
let data286 = data266.tty;
if(typeof data286 !== "boolean"){
const err324 = {instancePath:instancePath+"/spec/explainer/containers/" + i7+"/tty",schemaPath:"#/properties/spec/properties/explainer/properties/containers/items/properties/tty/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.tty.type,parentSchema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.tty,data:data286};
if(vErrors === null){
vErrors = [err324];
}
else {
vErrors.push(err324);
}
errors++;
}
}
if(data266.volumeDevices !== undefined){
let data287 = data266.volumeDevices;
if(!(Array.isArray(data287))){
const err325 = {instancePath:instancePath+"/spec/explainer/containers/" + i7+"/volumeDevices",schemaPath:"#/properties/spec/properties/explainer/properties/containers/items/properties/volumeDevices/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.volumeDevices.type,parentSchema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.volumeDevices,data:data287};
if(vErrors === null){
vErrors = [err325];
}
else {
vErrors.push(err325);
}
errors++;
}
}
if(data266.volumeMounts !== undefined){
let data288 = data266.volumeMounts;
if(!(Array.isArray(data288))){
const err326 = {instancePath:instancePath+"/spec/explainer/containers/" + i7+"/volumeMounts",schemaPath:"#/properties/spec/properties/explainer/properties/containers/items/properties/volumeMounts/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.volumeMounts.type,parentSchema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.volumeMounts,data:data288};
if(vErrors === null){
vErrors = [err326];
}
else {
vErrors.push(err326);
}
errors++;
}
}
if(data266.workingDir !== undefined){
let data289 = data266.workingDir;
if(typeof data289 !== "string"){
const err327 = {instancePath:instancePath+"/spec/explainer/containers/" + i7+"/workingDir",schemaPath:"#/properties/spec/properties/explainer/properties/containers/items/properties/workingDir/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.workingDir.type,parentSchema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.workingDir,data:data289};
if(vErrors === null){
vErrors = [err327];
}
else {
vErrors.push(err327);
}
errors++;
}
}
if(data266.env !== undefined){
let data290 = data266.env;
if(Array.isArray(data290)){
const len8 = data290.length;
for(let i8=0; i8<len8; i8++){
let data291 = data290[i8];
if(data291 && typeof data291 == "object" && !Array.isArray(data291)){
if(data291.name === undefined){
const err328 = {instancePath:instancePath+"/spec/explainer/containers/" + i7+"/env/" + i8,schemaPath:"#/properties/spec/properties/explainer/properties/containers/items/properties/env/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.env.items.required,parentSchema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.env.items,data:data291};
if(vErrors === null){
vErrors = [err328];
}
else {
vErrors.push(err328);
}
errors++;
}
for(const key17 in data291){
if(!(((key17 === "name") || (key17 === "value")) || (key17 === "valueFrom"))){
const err329 = {instancePath:instancePath+"/spec/explainer/containers/" + i7+"/env/" + i8,schemaPath:"#/properties/spec/properties/explainer/properties/containers/items/properties/env/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.env.items,data:data291};
if(vErrors === null){
vErrors = [err329];
}
else {
vErrors.push(err329);
}
errors++;
}
}
if(data291.name !== undefined){
let data292 = data291.name;
if(typeof data292 !== "string"){
const err330 = {instancePath:instancePath+"/spec/explainer/containers/" + i7+"/env/" + i8+"/name",schemaPath:"#/properties/spec/properties/explainer/properties/containers/items/properties/env/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.env.items.properties.name.type,parentSchema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.env.items.properties.name,data:data292};
if(vErrors === null){
vErrors = [err330];
}
else {
vErrors.push(err330);
}
errors++;
}
}
if(data291.value !== undefined){
let data293 = data291.value;
if(typeof data293 !== "string"){
const err331 = {instancePath:instancePath+"/spec/explainer/containers/" + i7+"/env/" + i8+"/value",schemaPath:"#/properties/spec/properties/explainer/properties/containers/items/properties/env/items/properties/value/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.env.items.properties.value.type,parentSchema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.env.items.properties.value,data:data293};
if(vErrors === null){
vErrors = [err331];
}
else {
vErrors.push(err331);
}
errors++;
}
}
if(data291.valueFrom !== undefined){
let data294 = data291.valueFrom;
if(!(data294 && typeof data294 == "object" && !Array.isArray(data294))){
const err332 = {instancePath:instancePath+"/spec/explainer/containers/" + i7+"/env/" + i8+"/valueFrom",schemaPath:"#/properties/spec/properties/explainer/properties/containers/items/properties/env/items/properties/valueFrom/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.env.items.properties.valueFrom.type,parentSchema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.env.items.properties.valueFrom,data:data294};
if(vErrors === null){
vErrors = [err332];
}
else {
vErrors.push(err332);
}
errors++;
}
}
}
else {
const err333 = {instancePath:instancePath+"/spec/explainer/containers/" + i7+"/env/" + i8,schemaPath:"#/properties/spec/properties/explainer/properties/containers/items/properties/env/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.env.items.type,parentSchema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.env.items,data:data291};
if(vErrors === null){
vErrors = [err333];
}
else {
vErrors.push(err333);
}
errors++;
}
}
}
else {
const err334 = {instancePath:instancePath+"/spec/explainer/containers/" + i7+"/env",schemaPath:"#/properties/spec/properties/explainer/properties/containers/items/properties/env/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.env.type,parentSchema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.env,data:data290};
if(vErrors === null){
vErrors = [err334];
}
else {
vErrors.push(err334);
}
errors++;
}
}
if(data266.resources !== undefined){
let data295 = data266.resources;
if(data295 && typeof data295 == "object" && !Array.isArray(data295)){
for(const key18 in data295){
if(!(((key18 === "requests") || (key18 === "limits")) || (key18 === "claims"))){
const err335 = {instancePath:instancePath+"/spec/explainer/containers/" + i7+"/resources",schemaPath:"#/properties/spec/properties/explainer/properties/containers/items/properties/resources/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.resources,data:data295};
if(vErrors === null){
vErrors = [err335];
}
else {
vErrors.push(err335);
}
errors++;
}
}
if(data295.requests !== undefined){
let data296 = data295.requests;
if(!(data296 && typeof data296 == "object" && !Array.isArray(data296))){
const err336 = {instancePath:instancePath+"/spec/explainer/containers/" + i7+"/resources/requests",schemaPath:"#/properties/spec/properties/explainer/properties/containers/items/properties/resources/properties/requests/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.resources.properties.requests.type,parentSchema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.resources.properties.requests,data:data296};
if(vErrors === null){
vErrors = [err336];
}
else {
vErrors.push(err336);
}
errors++;
}
}
if(data295.limits !== undefined){
let data297 = data295.limits;
if(!(data297 && typeof data297 == "object" && !Array.isArray(data297))){
const err337 = {instancePath:instancePath+"/spec/explainer/containers/" + i7+"/resources/limits",schemaPath:"#/properties/spec/properties/explainer/properties/containers/items/properties/resources/properties/limits/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.resources.properties.limits.type,parentSchema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.resources.properties.limits,data:data297};
if(vErrors === null){
vErrors = [err337];
}
else {
vErrors.push(err337);
}
errors++;
}
}
if(data295.claims !== undefined){
let data298 = data295.claims;
if(!(Array.isArray(data298))){
const err338 = {instancePath:instancePath+"/spec/explainer/containers/" + i7+"/resources/claims",schemaPath:"#/properties/spec/properties/explainer/properties/containers/items/properties/resources/properties/claims/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.resources.properties.claims.type,parentSchema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.resources.properties.claims,data:data298};
if(vErrors === null){
vErrors = [err338];
}
else {
vErrors.push(err338);
}
errors++;
}
}
}
else {
const err339 = {instancePath:instancePath+"/spec/explainer/containers/" + i7+"/resources",schemaPath:"#/properties/spec/properties/explainer/properties/containers/items/properties/resources/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.resources.type,parentSchema:schema11.properties.spec.properties.explainer.properties.containers.items.properties.resources,data:data295};
if(vErrors === null){
vErrors = [err339];
}
else {
vErrors.push(err339);
}
errors++;
}
}
}
else {
const err340 = {instancePath:instancePath+"/spec/explainer/containers/" + i7,schemaPath:"#/properties/spec/properties/explainer/properties/containers/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.explainer.properties.containers.items.type,parentSchema:schema11.properties.spec.properties.explainer.properties.containers.items,data:data266};
if(vErrors === null){
vErrors = [err340];
}
else {
vErrors.push(err340);
}
errors++;
}
}
}
else {
const err341 = {instancePath:instancePath+"/spec/explainer/containers",schemaPath:"#/properties/spec/properties/explainer/properties/containers/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.explainer.properties.containers.type,parentSchema:schema11.properties.spec.properties.explainer.properties.containers,data:data265};
if(vErrors === null){
vErrors = [err341];
}
else {
vErrors.push(err341);
}
errors++;
}
}
if(data249.initContainers !== undefined){
let data299 = data249.initContainers;
if(Array.isArray(data299)){
const len9 = data299.length;
for(let i9=0; i9<len9; i9++){
let data300 = data299[i9];
if(!(data300 && typeof data300 == "object" && !Array.isArray(data300))){
const err342 = {instancePath:instancePath+"/spec/explainer/initContainers/" + i9,schemaPath:"#/properties/spec/properties/explainer/properties/initContainers/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.explainer.properties.initContainers.items.type,parentSchema:schema11.properties.spec.properties.explainer.properties.initContainers.items,data:data300};
if(vErrors === null){
vErrors = [err342];
}
else {
vErrors.push(err342);
}
errors++;
}
}
}
else {
const err343 = {instancePath:instancePath+"/spec/explainer/initContainers",schemaPath:"#/properties/spec/properties/explainer/properties/initContainers/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.explainer.properties.initContainers.type,parentSchema:schema11.properties.spec.properties.explainer.properties.initContainers,data:data299};
if(vErrors === null){
vErrors = [err343];
}
else {
vErrors.push(err343);
}
errors++;
}
}
if(data249.activeDeadlineSeconds !== undefined){
let data301 = data249.activeDeadlineSeconds;
if(!(((typeof data301 == "number") && (!(data301 % 1) && !isNaN(data301))) && (isFinite(data301)))){
const err344 = {instancePath:instancePath+"/spec/explainer/activeDeadlineSeconds",schemaPath:"#/properties/spec/properties/explainer/properties/activeDeadlineSeconds/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema11.properties.spec.properties.explainer.properties.activeDeadlineSeconds.type,parentSchema:schema11.properties.spec.properties.explainer.properties.activeDeadlineSeconds,data:data301};
if(vErrors === null){
vErrors = [err344];
}
else {
vErrors.push(err344);
}
errors++;
}
}
if(data249.affinity !== undefined){
let data302 = data249.affinity;
if(!(data302 && typeof data302 == "object" && !Array.isArray(data302))){
const err345 = {instancePath:instancePath+"/spec/explainer/affinity",schemaPath:"#/properties/spec/properties/explainer/properties/affinity/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.explainer.properties.affinity.type,parentSchema:schema11.properties.spec.properties.explainer.properties.affinity,data:data302};
if(vErrors === null){
vErrors = [err345];
}
else {
vErrors.push(err345);
}
errors++;
}
}
if(data249.automountServiceAccountToken !== undefined){
let data303 = data249.automountServiceAccountToken;
if(typeof data303 !== "boolean"){
const err346 = {instancePath:instancePath+"/spec/explainer/automountServiceAccountToken",schemaPath:"#/properties/spec/properties/explainer/properties/automountServiceAccountToken/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema11.properties.spec.properties.explainer.properties.automountServiceAccountToken.type,parentSchema:schema11.properties.spec.properties.explainer.properties.automountServiceAccountToken,data:data303};
if(vErrors === null){
vErrors = [err346];
}
else {
vErrors.push(err346);
}
errors++;
}
}
if(data249.dnsConfig !== undefined){
let data304 = data249.dnsConfig;
if(!(data304 && typeof data304 == "object" && !Array.isArray(data304))){
const err347 = {instancePath:instancePath+"/spec/explainer/dnsConfig",schemaPath:"#/properties/spec/properties/explainer/properties/dnsConfig/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.explainer.properties.dnsConfig.type,parentSchema:schema11.properties.spec.properties.explainer.properties.dnsConfig,data:data304};
if(vErrors === null){
vErrors = [err347];
}
else {
vErrors.push(err347);
}
errors++;
}
}
if(data249.dnsPolicy !== undefined){
let data305 = data249.dnsPolicy;
if(typeof data305 !== "string"){
const err348 = {instancePath:instancePath+"/spec/explainer/dnsPolicy",schemaPath:"#/properties/spec/properties/explainer/properties/dnsPolicy/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.explainer.properties.dnsPolicy.type,parentSchema:schema11.properties.spec.properties.explainer.properties.dnsPolicy,data:data305};
if(vErrors === null){
vErrors = [err348];
}
else {
vErrors.push(err348);
}
errors++;
}
}
if(data249.enableServiceLinks !== undefined){
let data306 = data249.enableServiceLinks;
if(typeof data306 !== "boolean"){
const err349 = {instancePath:instancePath+"/spec/explainer/enableServiceLinks",schemaPath:"#/properties/spec/properties/explainer/properties/enableServiceLinks/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema11.properties.spec.properties.explainer.properties.enableServiceLinks.type,parentSchema:schema11.properties.spec.properties.explainer.properties.enableServiceLinks,data:data306};
if(vErrors === null){
vErrors = [err349];
}
else {
vErrors.push(err349);
}
errors++;
}
}
if(data249.hostAliases !== undefined){
let data307 = data249.hostAliases;
if(!(Array.isArray(data307))){
const err350 = {instancePath:instancePath+"/spec/explainer/hostAliases",schemaPath:"#/properties/spec/properties/explainer/properties/hostAliases/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.explainer.properties.hostAliases.type,parentSchema:schema11.properties.spec.properties.explainer.properties.hostAliases,data:data307};
if(vErrors === null){
vErrors = [err350];
}
else {
vErrors.push(err350);
}
errors++;
}
}
if(data249.hostIPC !== undefined){
let data308 = data249.hostIPC;
if(typeof data308 !== "boolean"){
const err351 = {instancePath:instancePath+"/spec/explainer/hostIPC",schemaPath:"#/properties/spec/properties/explainer/properties/hostIPC/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema11.properties.spec.properties.explainer.properties.hostIPC.type,parentSchema:schema11.properties.spec.properties.explainer.properties.hostIPC,data:data308};
if(vErrors === null){
vErrors = [err351];
}
else {
vErrors.push(err351);
}
errors++;
}
}
if(data249.hostNetwork !== undefined){
let data309 = data249.hostNetwork;
if(typeof data309 !== "boolean"){
const err352 = {instancePath:instancePath+"/spec/explainer/hostNetwork",schemaPath:"#/properties/spec/properties/explainer/properties/hostNetwork/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema11.properties.spec.properties.explainer.properties.hostNetwork.type,parentSchema:schema11.properties.spec.properties.explainer.properties.hostNetwork,data:data309};
if(vErrors === null){
vErrors = [err352];
}
else {
vErrors.push(err352);
}
errors++;
}
}
if(data249.hostPID !== undefined){
let data310 = data249.hostPID;
if(typeof data310 !== "boolean"){
const err353 = {instancePath:instancePath+"/spec/explainer/hostPID",schemaPath:"#/properties/spec/properties/explainer/properties/hostPID/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema11.properties.spec.properties.explainer.properties.hostPID.type,parentSchema:schema11.properties.spec.properties.explainer.properties.hostPID,data:data310};
if(vErrors === null){
vErrors = [err353];
}
else {
vErrors.push(err353);
}
errors++;
}
}
if(data249.hostUsers !== undefined){
let data311 = data249.hostUsers;
if(typeof data311 !== "boolean"){
const err354 = {instancePath:instancePath+"/spec/explainer/hostUsers",schemaPath:"#/properties/spec/properties/explainer/properties/hostUsers/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema11.properties.spec.properties.explainer.properties.hostUsers.type,parentSchema:schema11.properties.spec.properties.explainer.properties.hostUsers,data:data311};
if(vErrors === null){
vErrors = [err354];
}
else {
vErrors.push(err354);
}
errors++;
}
}
if(data249.hostname !== undefined){
let data312 = data249.hostname;
if(typeof data312 !== "string"){
const err355 = {instancePath:instancePath+"/spec/explainer/hostname",schemaPath:"#/properties/spec/properties/explainer/properties/hostname/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.explainer.properties.hostname.type,parentSchema:schema11.properties.spec.properties.explainer.properties.hostname,data:data312};
if(vErrors === null){
vErrors = [err355];
}
else {
vErrors.push(err355);
}
errors++;
}
}
if(data249.hostnameOverride !== undefined){
let data313 = data249.hostnameOverride;
if(typeof data313 !== "string"){
const err356 = {instancePath:instancePath+"/spec/explainer/hostnameOverride",schemaPath:"#/properties/spec/properties/explainer/properties/hostnameOverride/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.explainer.properties.hostnameOverride.type,parentSchema:schema11.properties.spec.properties.explainer.properties.hostnameOverride,data:data313};
if(vErrors === null){
vErrors = [err356];
}
else {
vErrors.push(err356);
}
errors++;
}
}
if(data249.imagePullSecrets !== undefined){
let data314 = data249.imagePullSecrets;
if(!(Array.isArray(data314))){
const err357 = {instancePath:instancePath+"/spec/explainer/imagePullSecrets",schemaPath:"#/properties/spec/properties/explainer/properties/imagePullSecrets/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.explainer.properties.imagePullSecrets.type,parentSchema:schema11.properties.spec.properties.explainer.properties.imagePullSecrets,data:data314};
if(vErrors === null){
vErrors = [err357];
}
else {
vErrors.push(err357);
}
errors++;
}
}
if(data249.nodeName !== undefined){
let data315 = data249.nodeName;
if(typeof data315 !== "string"){
const err358 = {instancePath:instancePath+"/spec/explainer/nodeName",schemaPath:"#/properties/spec/properties/explainer/properties/nodeName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.explainer.properties.nodeName.type,parentSchema:schema11.properties.spec.properties.explainer.properties.nodeName,data:data315};
if(vErrors === null){
vErrors = [err358];
}
else {
vErrors.push(err358);
}
errors++;
}
}
if(data249.nodeSelector !== undefined){
let data316 = data249.nodeSelector;
if(!(data316 && typeof data316 == "object" && !Array.isArray(data316))){
const err359 = {instancePath:instancePath+"/spec/explainer/nodeSelector",schemaPath:"#/properties/spec/properties/explainer/properties/nodeSelector/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.explainer.properties.nodeSelector.type,parentSchema:schema11.properties.spec.properties.explainer.properties.nodeSelector,data:data316};
if(vErrors === null){
vErrors = [err359];
}
else {
vErrors.push(err359);
}
errors++;
}
}
if(data249.os !== undefined){
let data317 = data249.os;
if(!(data317 && typeof data317 == "object" && !Array.isArray(data317))){
const err360 = {instancePath:instancePath+"/spec/explainer/os",schemaPath:"#/properties/spec/properties/explainer/properties/os/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.explainer.properties.os.type,parentSchema:schema11.properties.spec.properties.explainer.properties.os,data:data317};
if(vErrors === null){
vErrors = [err360];
}
else {
vErrors.push(err360);
}
errors++;
}
}
if(data249.overhead !== undefined){
let data318 = data249.overhead;
if(!(data318 && typeof data318 == "object" && !Array.isArray(data318))){
const err361 = {instancePath:instancePath+"/spec/explainer/overhead",schemaPath:"#/properties/spec/properties/explainer/properties/overhead/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.explainer.properties.overhead.type,parentSchema:schema11.properties.spec.properties.explainer.properties.overhead,data:data318};
if(vErrors === null){
vErrors = [err361];
}
else {
vErrors.push(err361);
}
errors++;
}
}
if(data249.preemptionPolicy !== undefined){
let data319 = data249.preemptionPolicy;
if(typeof data319 !== "string"){
const err362 = {instancePath:instancePath+"/spec/explainer/preemptionPolicy",schemaPath:"#/properties/spec/properties/explainer/properties/preemptionPolicy/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.explainer.properties.preemptionPolicy.type,parentSchema:schema11.properties.spec.properties.explainer.properties.preemptionPolicy,data:data319};
if(vErrors === null){
vErrors = [err362];
}
else {
vErrors.push(err362);
}
errors++;
}
}
if(data249.priority !== undefined){
let data320 = data249.priority;
if(!(((typeof data320 == "number") && (!(data320 % 1) && !isNaN(data320))) && (isFinite(data320)))){
const err363 = {instancePath:instancePath+"/spec/explainer/priority",schemaPath:"#/properties/spec/properties/explainer/properties/priority/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema11.properties.spec.properties.explainer.properties.priority.type,parentSchema:schema11.properties.spec.properties.explainer.properties.priority,data:data320};
if(vErrors === null){
vErrors = [err363];
}
else {
vErrors.push(err363);
}
errors++;
}
}
if(data249.priorityClassName !== undefined){
let data321 = data249.priorityClassName;
if(typeof data321 !== "string"){
const err364 = {instancePath:instancePath+"/spec/explainer/priorityClassName",schemaPath:"#/properties/spec/properties/explainer/properties/priorityClassName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.explainer.properties.priorityClassName.type,parentSchema:schema11.properties.spec.properties.explainer.properties.priorityClassName,data:data321};
if(vErrors === null){
vErrors = [err364];
}
else {
vErrors.push(err364);
}
errors++;
}
}
if(data249.readinessGates !== undefined){
let data322 = data249.readinessGates;
if(!(Array.isArray(data322))){
const err365 = {instancePath:instancePath+"/spec/explainer/readinessGates",schemaPath:"#/properties/spec/properties/explainer/properties/readinessGates/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.explainer.properties.readinessGates.type,parentSchema:schema11.properties.spec.properties.explainer.properties.readinessGates,data:data322};
if(vErrors === null){
vErrors = [err365];
}
else {
vErrors.push(err365);
}
errors++;
}
}
if(data249.resourceClaims !== undefined){
let data323 = data249.resourceClaims;
if(!(Array.isArray(data323))){
const err366 = {instancePath:instancePath+"/spec/explainer/resourceClaims",schemaPath:"#/properties/spec/properties/explainer/properties/resourceClaims/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.explainer.properties.resourceClaims.type,parentSchema:schema11.properties.spec.properties.explainer.properties.resourceClaims,data:data323};
if(vErrors === null){
vErrors = [err366];
}
else {
vErrors.push(err366);
}
errors++;
}
}
if(data249.resources !== undefined){
let data324 = data249.resources;
if(!(data324 && typeof data324 == "object" && !Array.isArray(data324))){
const err367 = {instancePath:instancePath+"/spec/explainer/resources",schemaPath:"#/properties/spec/properties/explainer/properties/resources/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.explainer.properties.resources.type,parentSchema:schema11.properties.spec.properties.explainer.properties.resources,data:data324};
if(vErrors === null){
vErrors = [err367];
}
else {
vErrors.push(err367);
}
errors++;
}
}
if(data249.restartPolicy !== undefined){
let data325 = data249.restartPolicy;
if(typeof data325 !== "string"){
const err368 = {instancePath:instancePath+"/spec/explainer/restartPolicy",schemaPath:"#/properties/spec/properties/explainer/properties/restartPolicy/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.explainer.properties.restartPolicy.type,parentSchema:schema11.properties.spec.properties.explainer.properties.restartPolicy,data:data325};
if(vErrors === null){
vErrors = [err368];
}
else {
vErrors.push(err368);
}
errors++;
}
}
if(data249.runtimeClassName !== undefined){
let data326 = data249.runtimeClassName;
if(typeof data326 !== "string"){
const err369 = {instancePath:instancePath+"/spec/explainer/runtimeClassName",schemaPath:"#/properties/spec/properties/explainer/properties/runtimeClassName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.explainer.properties.runtimeClassName.type,parentSchema:schema11.properties.spec.properties.explainer.properties.runtimeClassName,data:data326};
if(vErrors === null){
vErrors = [err369];
}
else {
vErrors.push(err369);
}
errors++;
}
}
if(data249.schedulerName !== undefined){
let data327 = data249.schedulerName;
if(typeof data327 !== "string"){
const err370 = {instancePath:instancePath+"/spec/explainer/schedulerName",schemaPath:"#/properties/spec/properties/explainer/properties/schedulerName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.explainer.properties.schedulerName.type,parentSchema:schema11.properties.spec.properties.explainer.properties.schedulerName,data:data327};
if(vErrors === null){
vErrors = [err370];
}
else {
vErrors.push(err370);
}
errors++;
}
}
if(data249.schedulingGates !== undefined){
let data328 = data249.schedulingGates;
if(!(Array.isArray(data328))){
const err371 = {instancePath:instancePath+"/spec/explainer/schedulingGates",schemaPath:"#/properties/spec/properties/explainer/properties/schedulingGates/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.explainer.properties.schedulingGates.type,parentSchema:schema11.properties.spec.properties.explainer.properties.schedulingGates,data:data328};
if(vErrors === null){
vErrors = [err371];
}
else {
vErrors.push(err371);
}
errors++;
}
}
if(data249.securityContext !== undefined){
let data329 = data249.securityContext;
if(!(data329 && typeof data329 == "object" && !Array.isArray(data329))){
const err372 = {instancePath:instancePath+"/spec/explainer/securityContext",schemaPath:"#/properties/spec/properties/explainer/properties/securityContext/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.explainer.properties.securityContext.type,parentSchema:schema11.properties.spec.properties.explainer.properties.securityContext,data:data329};
if(vErrors === null){
vErrors = [err372];
}
else {
vErrors.push(err372);
}
errors++;
}
}
if(data249.serviceAccount !== undefined){
let data330 = data249.serviceAccount;
if(typeof data330 !== "string"){
const err373 = {instancePath:instancePath+"/spec/explainer/serviceAccount",schemaPath:"#/properties/spec/properties/explainer/properties/serviceAccount/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.explainer.properties.serviceAccount.type,parentSchema:schema11.properties.spec.properties.explainer.properties.serviceAccount,data:data330};
if(vErrors === null){
vErrors = [err373];
}
else {
vErrors.push(err373);
}
errors++;
}
}
if(data249.serviceAccountName !== undefined){
let data331 = data249.serviceAccountName;
if(typeof data331 !== "string"){
const err374 = {instancePath:instancePath+"/spec/explainer/serviceAccountName",schemaPath:"#/properties/spec/properties/explainer/properties/serviceAccountName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.explainer.properties.serviceAccountName.type,parentSchema:schema11.properties.spec.properties.explainer.properties.serviceAccountName,data:data331};
if(vErrors === null){
vErrors = [err374];
}
else {
vErrors.push(err374);
}
errors++;
}
}
if(data249.setHostnameAsFQDN !== undefined){
let data332 = data249.setHostnameAsFQDN;
if(typeof data332 !== "boolean"){
const err375 = {instancePath:instancePath+"/spec/explainer/setHostnameAsFQDN",schemaPath:"#/properties/spec/properties/explainer/properties/setHostnameAsFQDN/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema11.properties.spec.properties.explainer.properties.setHostnameAsFQDN.type,parentSchema:schema11.properties.spec.properties.explainer.properties.setHostnameAsFQDN,data:data332};
if(vErrors === null){
vErrors = [err375];
}
else {
vErrors.push(err375);
}
errors++;
}
}
if(data249.shareProcessNamespace !== undefined){
let data333 = data249.shareProcessNamespace;
if(typeof data333 !== "boolean"){
const err376 = {instancePath:instancePath+"/spec/explainer/shareProcessNamespace",schemaPath:"#/properties/spec/properties/explainer/properties/shareProcessNamespace/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema11.properties.spec.properties.explainer.properties.shareProcessNamespace.type,parentSchema:schema11.properties.spec.properties.explainer.properties.shareProcessNamespace,data:data333};
if(vErrors === null){
vErrors = [err376];
}
else {
vErrors.push(err376);
}
errors++;
}
}
if(data249.subdomain !== undefined){
let data334 = data249.subdomain;
if(typeof data334 !== "string"){
const err377 = {instancePath:instancePath+"/spec/explainer/subdomain",schemaPath:"#/properties/spec/properties/explainer/properties/subdomain/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.spec.properties.explainer.properties.subdomain.type,parentSchema:schema11.properties.spec.properties.explainer.properties.subdomain,data:data334};
if(vErrors === null){
vErrors = [err377];
}
else {
vErrors.push(err377);
}
errors++;
}
}
if(data249.terminationGracePeriodSeconds !== undefined){
let data335 = data249.terminationGracePeriodSeconds;
if(!(((typeof data335 == "number") && (!(data335 % 1) && !isNaN(data335))) && (isFinite(data335)))){
const err378 = {instancePath:instancePath+"/spec/explainer/terminationGracePeriodSeconds",schemaPath:"#/properties/spec/properties/explainer/properties/terminationGracePeriodSeconds/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema11.properties.spec.properties.explainer.properties.terminationGracePeriodSeconds.type,parentSchema:schema11.properties.spec.properties.explainer.properties.terminationGracePeriodSeconds,data:data335};
if(vErrors === null){
vErrors = [err378];
}
else {
vErrors.push(err378);
}
errors++;
}
}
if(data249.tolerations !== undefined){
let data336 = data249.tolerations;
if(!(Array.isArray(data336))){
const err379 = {instancePath:instancePath+"/spec/explainer/tolerations",schemaPath:"#/properties/spec/properties/explainer/properties/tolerations/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.explainer.properties.tolerations.type,parentSchema:schema11.properties.spec.properties.explainer.properties.tolerations,data:data336};
if(vErrors === null){
vErrors = [err379];
}
else {
vErrors.push(err379);
}
errors++;
}
}
if(data249.topologySpreadConstraints !== undefined){
let data337 = data249.topologySpreadConstraints;
if(!(Array.isArray(data337))){
const err380 = {instancePath:instancePath+"/spec/explainer/topologySpreadConstraints",schemaPath:"#/properties/spec/properties/explainer/properties/topologySpreadConstraints/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.explainer.properties.topologySpreadConstraints.type,parentSchema:schema11.properties.spec.properties.explainer.properties.topologySpreadConstraints,data:data337};
if(vErrors === null){
vErrors = [err380];
}
else {
vErrors.push(err380);
}
errors++;
}
}
if(data249.volumes !== undefined){
let data338 = data249.volumes;
if(!(Array.isArray(data338))){
const err381 = {instancePath:instancePath+"/spec/explainer/volumes",schemaPath:"#/properties/spec/properties/explainer/properties/volumes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.explainer.properties.volumes.type,parentSchema:schema11.properties.spec.properties.explainer.properties.volumes,data:data338};
if(vErrors === null){
vErrors = [err381];
}
else {
vErrors.push(err381);
}
errors++;
}
}
if(data249.art !== undefined){
let data339 = data249.art;
if(!(data339 && typeof data339 == "object" && !Array.isArray(data339))){
const err382 = {instancePath:instancePath+"/spec/explainer/art",schemaPath:"#/properties/spec/properties/explainer/properties/art/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.explainer.properties.art.type,parentSchema:schema11.properties.spec.properties.explainer.properties.art,data:data339};
if(vErrors === null){
vErrors = [err382];
}
else {
vErrors.push(err382);
}
errors++;
}
}
}
else {
const err383 = {instancePath:instancePath+"/spec/explainer",schemaPath:"#/properties/spec/properties/explainer/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.explainer.type,parentSchema:schema11.properties.spec.properties.explainer,data:data249};
if(vErrors === null){
vErrors = [err383];
}
else {
vErrors.push(err383);
}
errors++;
}
}
if(data9.canary !== undefined){
let data340 = data9.canary;
if(Array.isArray(data340)){
const len10 = data340.length;
for(let i10=0; i10<len10; i10++){
let data341 = data340[i10];
if(data341 && typeof data341 == "object" && !Array.isArray(data341)){
for(const key19 in data341){
if(!((key19 === "trafficPercent") || (key19 === "predictor"))){
const err384 = {instancePath:instancePath+"/spec/canary/" + i10,schemaPath:"#/properties/spec/properties/canary/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.spec.properties.canary.items,data:data341};
if(vErrors === null){
vErrors = [err384];
}
else {
vErrors.push(err384);
}
errors++;
}
}
if(data341.trafficPercent !== undefined){
let data342 = data341.trafficPercent;
if(!(((typeof data342 == "number") && (!(data342 % 1) && !isNaN(data342))) && (isFinite(data342)))){
const err385 = {instancePath:instancePath+"/spec/canary/" + i10+"/trafficPercent",schemaPath:"#/properties/spec/properties/canary/items/properties/trafficPercent/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema11.properties.spec.properties.canary.items.properties.trafficPercent.type,parentSchema:schema11.properties.spec.properties.canary.items.properties.trafficPercent,data:data342};
if(vErrors === null){
vErrors = [err385];
}
else {
vErrors.push(err385);
}
errors++;
}
if((typeof data342 == "number") && (isFinite(data342))){
if(data342 > 100 || isNaN(data342)){
const err386 = {instancePath:instancePath+"/spec/canary/" + i10+"/trafficPercent",schemaPath:"#/properties/spec/properties/canary/items/properties/trafficPercent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema11.properties.spec.properties.canary.items.properties.trafficPercent,data:data342};
if(vErrors === null){
vErrors = [err386];
}
else {
vErrors.push(err386);
}
errors++;
}
if(data342 < 0 || isNaN(data342)){
const err387 = {instancePath:instancePath+"/spec/canary/" + i10+"/trafficPercent",schemaPath:"#/properties/spec/properties/canary/items/properties/trafficPercent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema11.properties.spec.properties.canary.items.properties.trafficPercent,data:data342};
if(vErrors === null){
vErrors = [err387];
}
else {
vErrors.push(err387);
}
errors++;
}
}
}
if(data341.predictor !== undefined){
let data343 = data341.predictor;
if(!(data343 && typeof data343 == "object" && !Array.isArray(data343))){
const err388 = {instancePath:instancePath+"/spec/canary/" + i10+"/predictor",schemaPath:"#/properties/spec/properties/canary/items/properties/predictor/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.canary.items.properties.predictor.type,parentSchema:schema11.properties.spec.properties.canary.items.properties.predictor,data:data343};
if(vErrors === null){
vErrors = [err388];
}
else {
vErrors.push(err388);
}
errors++;
}
}
}
else {
const err389 = {instancePath:instancePath+"/spec/canary/" + i10,schemaPath:"#/properties/spec/properties/canary/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.properties.canary.items.type,parentSchema:schema11.properties.spec.properties.canary.items,data:data341};
if(vErrors === null){
vErrors = [err389];
}
else {
vErrors.push(err389);
}
errors++;
}
}
}
else {
const err390 = {instancePath:instancePath+"/spec/canary",schemaPath:"#/properties/spec/properties/canary/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.spec.properties.canary.type,parentSchema:schema11.properties.spec.properties.canary,data:data340};
if(vErrors === null){
vErrors = [err390];
}
else {
vErrors.push(err390);
}
errors++;
}
}
}
else {
const err391 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.spec.type,parentSchema:schema11.properties.spec,data:data9};
if(vErrors === null){
vErrors = [err391];
}
else {
vErrors.push(err391);
}
errors++;
}
}
if(data.status !== undefined){
let data344 = data.status;
if(!(data344 && typeof data344 == "object" && !Array.isArray(data344))){
const err392 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.status.type,parentSchema:schema11.properties.status,data:data344};
if(vErrors === null){
vErrors = [err392];
}
else {
vErrors.push(err392);
}
errors++;
}
}
}
else {
const err393 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.type,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err393];
}
else {
vErrors.push(err393);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

export const checkMlproject = validate11;
const schema12 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"mlproject.schema.json","title":"MLproject","type":"object","properties":{"name":{"type":["string","number"],"description":"Needed for docker and kubernetes runs; lower-case there."},"python_env":{"type":"string","description":"Path of python_env.yaml, from the project's folder. At most one environment key may be present."},"conda_env":{"type":"string","description":"Path of conda.yaml, from the project's folder. At most one environment key may be present."},"docker_env":{"description":"Image to run in. At most one environment key may be present.","type":["object","null"],"additionalProperties":false,"properties":{"image":{"type":"string","minLength":1,"description":"Run as it is, unless --build-image is given."},"volumes":{"type":"array","items":{"type":"string"},"description":"Such as /host/data:/data."},"environment":{"type":"array","description":"Names to copy from the host, or pairs [name, value].","items":{"anyOf":[{"type":"string"},{"type":"array","items":{"type":"string"}}]}}},"if":{"type":"object","minProperties":1},"then":{"type":"object","properties":{"image":{}},"required":["image"]}},"databricks_spark_job":{"type":"object","additionalProperties":false,"properties":{"python_file":{"type":"string","description":"Instead of entry points."},"parameters":{"type":"array"},"python_libraries":{"type":"array"}}},"entry_points":{"type":"object","description":"`main` runs when no name is given.","additionalProperties":{"type":"object","required":["command"],"additionalProperties":false,"properties":{"parameters":{"type":"object","description":"Name to type, or to a type and a default.","additionalProperties":{"anyOf":[{"type":"string"},{"type":"object","additionalProperties":false,"properties":{"type":{"type":"string","description":"Only path and uri change what MLflow does; every other word is text."},"default":{"description":"Left out or empty, the parameter is required."},"description":{"description":"For readers; MLflow skips it."}}}]}},"command":{"type":"string","description":"Filled by str.format from the declared parameters only."}}}}},"additionalProperties":false};

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="mlproject.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "name") || (key0 === "python_env")) || (key0 === "conda_env")) || (key0 === "docker_env")) || (key0 === "databricks_spark_job")) || (key0 === "entry_points"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if((typeof data0 !== "string") && (!((typeof data0 == "number") && (isFinite(data0))))){
const err1 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: schema12.properties.name.type},message:"must be string,number",schema:schema12.properties.name.type,parentSchema:schema12.properties.name,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.python_env !== undefined){
let data1 = data.python_env;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/python_env",schemaPath:"#/properties/python_env/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.python_env.type,parentSchema:schema12.properties.python_env,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.conda_env !== undefined){
let data2 = data.conda_env;
if(typeof data2 !== "string"){
const err3 = {instancePath:instancePath+"/conda_env",schemaPath:"#/properties/conda_env/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.conda_env.type,parentSchema:schema12.properties.conda_env,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.docker_env !== undefined){
let data3 = data.docker_env;
if((!(data3 && typeof data3 == "object" && !Array.isArray(data3))) && (data3 !== null)){
const err4 = {instancePath:instancePath+"/docker_env",schemaPath:"#/properties/docker_env/type",keyword:"type",params:{type: schema12.properties.docker_env.type},message:"must be object,null",schema:schema12.properties.docker_env.type,parentSchema:schema12.properties.docker_env,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
const _errs10 = errors;
let valid1 = true;
const _errs11 = errors;
if(errors === _errs11){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(Object.keys(data3).length < 1){
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
var _valid0 = _errs11 === errors;
errors = _errs10;
if(vErrors !== null){
if(_errs10){
vErrors.length = _errs10;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs13 = errors;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.image === undefined){
const err7 = {instancePath:instancePath+"/docker_env",schemaPath:"#/properties/docker_env/then/required",keyword:"required",params:{missingProperty: "image"},message:"must have required property '"+"image"+"'",schema:schema12.properties.docker_env.then.required,parentSchema:schema12.properties.docker_env.then,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/docker_env",schemaPath:"#/properties/docker_env/then/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema12.properties.docker_env.then.type,parentSchema:schema12.properties.docker_env.then,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var _valid0 = _errs13 === errors;
valid1 = _valid0;
}
if(!valid1){
const err9 = {instancePath:instancePath+"/docker_env",schemaPath:"#/properties/docker_env/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema12.properties.docker_env.if,parentSchema:schema12.properties.docker_env,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
if(!(((key1 === "image") || (key1 === "volumes")) || (key1 === "environment"))){
const err10 = {instancePath:instancePath+"/docker_env",schemaPath:"#/properties/docker_env/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema12.properties.docker_env,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data3.image !== undefined){
let data4 = data3.image;
if(typeof data4 === "string"){
if(func2(data4) < 1){
const err11 = {instancePath:instancePath+"/docker_env/image",schemaPath:"#/properties/docker_env/properties/image/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema12.properties.docker_env.properties.image,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/docker_env/image",schemaPath:"#/properties/docker_env/properties/image/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.docker_env.properties.image.type,parentSchema:schema12.properties.docker_env.properties.image,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data3.volumes !== undefined){
let data5 = data3.volumes;
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(typeof data6 !== "string"){
const err13 = {instancePath:instancePath+"/docker_env/volumes/" + i0,schemaPath:"#/properties/docker_env/properties/volumes/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.docker_env.properties.volumes.items.type,parentSchema:schema12.properties.docker_env.properties.volumes.items,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/docker_env/volumes",schemaPath:"#/properties/docker_env/properties/volumes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema12.properties.docker_env.properties.volumes.type,parentSchema:schema12.properties.docker_env.properties.volumes,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data3.environment !== undefined){
let data7 = data3.environment;
if(Array.isArray(data7)){
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
const _errs25 = errors;
let valid7 = false;
const _errs26 = errors;
if(typeof data8 !== "string"){
const err15 = {instancePath:instancePath+"/docker_env/environment/" + i1,schemaPath:"#/properties/docker_env/properties/environment/items/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.docker_env.properties.environment.items.anyOf[0].type,parentSchema:schema12.properties.docker_env.properties.environment.items.anyOf[0],data:data8};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
var _valid1 = _errs26 === errors;
valid7 = valid7 || _valid1;
if(!valid7){
const _errs28 = errors;
if(Array.isArray(data8)){
const len2 = data8.length;
for(let i2=0; i2<len2; i2++){
let data9 = data8[i2];
if(typeof data9 !== "string"){
const err16 = {instancePath:instancePath+"/docker_env/environment/" + i1+"/" + i2,schemaPath:"#/properties/docker_env/properties/environment/items/anyOf/1/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.docker_env.properties.environment.items.anyOf[1].items.type,parentSchema:schema12.properties.docker_env.properties.environment.items.anyOf[1].items,data:data9};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/docker_env/environment/" + i1,schemaPath:"#/properties/docker_env/properties/environment/items/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema12.properties.docker_env.properties.environment.items.anyOf[1].type,parentSchema:schema12.properties.docker_env.properties.environment.items.anyOf[1],data:data8};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
var _valid1 = _errs28 === errors;
valid7 = valid7 || _valid1;
}
if(!valid7){
const err18 = {instancePath:instancePath+"/docker_env/environment/" + i1,schemaPath:"#/properties/docker_env/properties/environment/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema12.properties.docker_env.properties.environment.items.anyOf,parentSchema:schema12.properties.docker_env.properties.environment.items,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
else {
errors = _errs25;
if(vErrors !== null){
if(_errs25){
vErrors.length = _errs25;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err19 = {instancePath:instancePath+"/docker_env/environment",schemaPath:"#/properties/docker_env/properties/environment/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema12.properties.docker_env.properties.environment.type,parentSchema:schema12.properties.docker_env.properties.environment,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
}
if(data.databricks_spark_job !== undefined){
let data10 = data.databricks_spark_job;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key2 in data10){
if(!(((key2 === "python_file") || (key2 === "parameters")) || (key2 === "python_libraries"))){
const err20 = {instancePath:instancePath+"/databricks_spark_job",schemaPath:"#/properties/databricks_spark_job/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema12.properties.databricks_spark_job,data:data10};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data10.python_file !== undefined){
let data11 = data10.python_file;
if(typeof data11 !== "string"){
const err21 = {instancePath:instancePath+"/databricks_spark_job/python_file",schemaPath:"#/properties/databricks_spark_job/properties/python_file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.databricks_spark_job.properties.python_file.type,parentSchema:schema12.properties.databricks_spark_job.properties.python_file,data:data11};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data10.parameters !== undefined){
let data12 = data10.parameters;
if(!(Array.isArray(data12))){
const err22 = {instancePath:instancePath+"/databricks_spark_job/parameters",schemaPath:"#/properties/databricks_spark_job/properties/parameters/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema12.properties.databricks_spark_job.properties.parameters.type,parentSchema:schema12.properties.databricks_spark_job.properties.parameters,data:data12};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data10.python_libraries !== undefined){
let data13 = data10.python_libraries;
if(!(Array.isArray(data13))){
const err23 = {instancePath:instancePath+"/databricks_spark_job/python_libraries",schemaPath:"#/properties/databricks_spark_job/properties/python_libraries/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema12.properties.databricks_spark_job.properties.python_libraries.type,parentSchema:schema12.properties.databricks_spark_job.properties.python_libraries,data:data13};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/databricks_spark_job",schemaPath:"#/properties/databricks_spark_job/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema12.properties.databricks_spark_job.type,parentSchema:schema12.properties.databricks_spark_job,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.entry_points !== undefined){
let data14 = data.entry_points;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key3 in data14){
let data15 = data14[key3];
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.command === undefined){
const err25 = {instancePath:instancePath+"/entry_points/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/entry_points/additionalProperties/required",keyword:"required",params:{missingProperty: "command"},message:"must have required property '"+"command"+"'",schema:schema12.properties.entry_points.additionalProperties.required,parentSchema:schema12.properties.entry_points.additionalProperties,data:data15};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
for(const key4 in data15){
if(!((key4 === "parameters") || (key4 === "command"))){
const err26 = {instancePath:instancePath+"/entry_points/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/entry_points/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema12.properties.entry_points.additionalProperties,data:data15};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data15.parameters !== undefined){
let data16 = data15.parameters;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key5 in data16){
let data17 = data16[key5];
const _errs51 = errors;
let valid14 = false;
const _errs52 = errors;
if(typeof data17 !== "string"){
const err27 = {instancePath:instancePath+"/entry_points/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/parameters/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/entry_points/additionalProperties/properties/parameters/additionalProperties/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.entry_points.additionalProperties.properties.parameters.additionalProperties.anyOf[0].type,parentSchema:schema12.properties.entry_points.additionalProperties.properties.parameters.additionalProperties.anyOf[0],data:data17};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
var _valid2 = _errs52 === errors;
valid14 = valid14 || _valid2;
if(!valid14){
const _errs54 = errors;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
for(const key6 in data17){
if(!(((key6 === "type") || (key6 === "default")) || (key6 === "description"))){
const err28 = {instancePath:instancePath+"/entry_points/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/parameters/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/entry_points/additionalProperties/properties/parameters/additionalProperties/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema12.properties.entry_points.additionalProperties.properties.parameters.additionalProperties.anyOf[1],data:data17};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data17.type !== undefined){
let data18 = data17.type;
if(typeof data18 !== "string"){
const err29 = {instancePath:instancePath+"/entry_points/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/parameters/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/type",schemaPath:"#/properties/entry_points/additionalProperties/properties/parameters/additionalProperties/anyOf/1/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.entry_points.additionalProperties.properties.parameters.additionalProperties.anyOf[1].properties.type.type,parentSchema:schema12.properties.entry_points.additionalProperties.properties.parameters.additionalProperties.anyOf[1].properties.type,data:data18};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/entry_points/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/parameters/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/entry_points/additionalProperties/properties/parameters/additionalProperties/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema12.properties.entry_points.additionalProperties.properties.parameters.additionalProperties.anyOf[1].type,parentSchema:schema12.properties.entry_points.additionalProperties.properties.parameters.additionalProperties.anyOf[1],data:data17};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
var _valid2 = _errs54 === errors;
valid14 = valid14 || _valid2;
}
if(!valid14){
const err31 = {instancePath:instancePath+"/entry_points/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/parameters/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/entry_points/additionalProperties/properties/parameters/additionalProperties/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema12.properties.entry_points.additionalProperties.properties.parameters.additionalProperties.anyOf,parentSchema:schema12.properties.entry_points.additionalProperties.properties.parameters.additionalProperties,data:data17};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
else {
errors = _errs51;
if(vErrors !== null){
if(_errs51){
vErrors.length = _errs51;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err32 = {instancePath:instancePath+"/entry_points/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/parameters",schemaPath:"#/properties/entry_points/additionalProperties/properties/parameters/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema12.properties.entry_points.additionalProperties.properties.parameters.type,parentSchema:schema12.properties.entry_points.additionalProperties.properties.parameters,data:data16};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data15.command !== undefined){
let data19 = data15.command;
if(typeof data19 !== "string"){
const err33 = {instancePath:instancePath+"/entry_points/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/command",schemaPath:"#/properties/entry_points/additionalProperties/properties/command/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.entry_points.additionalProperties.properties.command.type,parentSchema:schema12.properties.entry_points.additionalProperties.properties.command,data:data19};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/entry_points/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/entry_points/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema12.properties.entry_points.additionalProperties.type,parentSchema:schema12.properties.entry_points.additionalProperties,data:data15};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/entry_points",schemaPath:"#/properties/entry_points/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema12.properties.entry_points.type,parentSchema:schema12.properties.entry_points,data:data14};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema12.type,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
validate11.errors = vErrors;
return errors === 0;
}

export const checkRetrainingPipeline = validate12;
const schema13 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"retraining-pipeline.schema.json","title":"Retraining pipeline","type":"object","additionalProperties":false,"required":["pipeline_name","steps"],"properties":{"pipeline_name":{"type":"string","minLength":1},"schedule":{"type":"string","description":"Cron expression with five fields."},"triggers":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["type"],"properties":{"type":{"enum":["performance","drift","schedule","data-volume","business-date"]},"metric":{"type":"string"},"threshold":{"type":"number"},"operator":{"enum":["less_than","greater_than","less_or_equal","greater_or_equal"]},"cron":{"type":"string"},"rows":{"type":"integer","minimum":1},"date":{"type":"string"}}}},"steps":{"type":"array","minItems":1,"items":{"type":"object","additionalProperties":false,"required":["name","component"],"properties":{"name":{"type":"string","pattern":"^[a-z0-9]([-a-z0-9]*[a-z0-9])?$","description":"Lower-case letters, digits and dashes."},"component":{"type":"string","description":"Such as xgboost.Trainer."},"dependencies":{"type":"array","items":{"type":"string"},"description":"Steps that must end first."},"config":{"type":"object"},"hyperparameters":{"type":"object"},"approval_required":{"type":"boolean"},"conditional":{"type":"string","description":"Such as evaluation.f1_score > 0.88."}}}},"rollback":{"type":"object","additionalProperties":false,"required":["step","to"],"properties":{"step":{"type":"string"},"to":{"type":"string","description":"previous, or a version."},"when":{"type":"array","items":{"type":"string"}}}}}};
const pattern1 = new RegExp("^[a-z0-9]([-a-z0-9]*[a-z0-9])?$", "u");

function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="retraining-pipeline.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.pipeline_name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "pipeline_name"},message:"must have required property '"+"pipeline_name"+"'",schema:schema13.required,parentSchema:schema13,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.steps === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "steps"},message:"must have required property '"+"steps"+"'",schema:schema13.required,parentSchema:schema13,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "pipeline_name") || (key0 === "schedule")) || (key0 === "triggers")) || (key0 === "steps")) || (key0 === "rollback"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema13,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.pipeline_name !== undefined){
let data0 = data.pipeline_name;
if(typeof data0 === "string"){
if(func2(data0) < 1){
const err3 = {instancePath:instancePath+"/pipeline_name",schemaPath:"#/properties/pipeline_name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema13.properties.pipeline_name,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/pipeline_name",schemaPath:"#/properties/pipeline_name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.pipeline_name.type,parentSchema:schema13.properties.pipeline_name,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.schedule !== undefined){
let data1 = data.schedule;
if(typeof data1 !== "string"){
const err5 = {instancePath:instancePath+"/schedule",schemaPath:"#/properties/schedule/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.schedule.type,parentSchema:schema13.properties.schedule,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.triggers !== undefined){
let data2 = data.triggers;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.type === undefined){
const err6 = {instancePath:instancePath+"/triggers/" + i0,schemaPath:"#/properties/triggers/items/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema13.properties.triggers.items.required,parentSchema:schema13.properties.triggers.items,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key1 in data3){
if(!(((((((key1 === "type") || (key1 === "metric")) || (key1 === "threshold")) || (key1 === "operator")) || (key1 === "cron")) || (key1 === "rows")) || (key1 === "date"))){
const err7 = {instancePath:instancePath+"/triggers/" + i0,schemaPath:"#/properties/triggers/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema13.properties.triggers.items,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data3.type !== undefined){
let data4 = data3.type;
if(!(((((data4 === "performance") || (data4 === "drift")) || (data4 === "schedule")) || (data4 === "data-volume")) || (data4 === "business-date"))){
const err8 = {instancePath:instancePath+"/triggers/" + i0+"/type",schemaPath:"#/properties/triggers/items/properties/type/enum",keyword:"enum",params:{allowedValues: schema13.properties.triggers.items.properties.type.enum},message:"must be equal to one of the allowed values",schema:schema13.properties.triggers.items.properties.type.enum,parentSchema:schema13.properties.triggers.items.properties.type,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data3.metric !== undefined){
let data5 = data3.metric;
if(typeof data5 !== "string"){
const err9 = {instancePath:instancePath+"/triggers/" + i0+"/metric",schemaPath:"#/properties/triggers/items/properties/metric/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.triggers.items.properties.metric.type,parentSchema:schema13.properties.triggers.items.properties.metric,data:data5};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data3.threshold !== undefined){
let data6 = data3.threshold;
if(!((typeof data6 == "number") && (isFinite(data6)))){
const err10 = {instancePath:instancePath+"/triggers/" + i0+"/threshold",schemaPath:"#/properties/triggers/items/properties/threshold/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema13.properties.triggers.items.properties.threshold.type,parentSchema:schema13.properties.triggers.items.properties.threshold,data:data6};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data3.operator !== undefined){
let data7 = data3.operator;
if(!((((data7 === "less_than") || (data7 === "greater_than")) || (data7 === "less_or_equal")) || (data7 === "greater_or_equal"))){
const err11 = {instancePath:instancePath+"/triggers/" + i0+"/operator",schemaPath:"#/properties/triggers/items/properties/operator/enum",keyword:"enum",params:{allowedValues: schema13.properties.triggers.items.properties.operator.enum},message:"must be equal to one of the allowed values",schema:schema13.properties.triggers.items.properties.operator.enum,parentSchema:schema13.properties.triggers.items.properties.operator,data:data7};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data3.cron !== undefined){
let data8 = data3.cron;
if(typeof data8 !== "string"){
const err12 = {instancePath:instancePath+"/triggers/" + i0+"/cron",schemaPath:"#/properties/triggers/items/properties/cron/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.triggers.items.properties.cron.type,parentSchema:schema13.properties.triggers.items.properties.cron,data:data8};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data3.rows !== undefined){
let data9 = data3.rows;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err13 = {instancePath:instancePath+"/triggers/" + i0+"/rows",schemaPath:"#/properties/triggers/items/properties/rows/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema13.properties.triggers.items.properties.rows.type,parentSchema:schema13.properties.triggers.items.properties.rows,data:data9};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 1 || isNaN(data9)){
const err14 = {instancePath:instancePath+"/triggers/" + i0+"/rows",schemaPath:"#/properties/triggers/items/properties/rows/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema13.properties.triggers.items.properties.rows,data:data9};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
if(data3.date !== undefined){
let data10 = data3.date;
if(typeof data10 !== "string"){
const err15 = {instancePath:instancePath+"/triggers/" + i0+"/date",schemaPath:"#/properties/triggers/items/properties/date/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.triggers.items.properties.date.type,parentSchema:schema13.properties.triggers.items.properties.date,data:data10};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/triggers/" + i0,schemaPath:"#/properties/triggers/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema13.properties.triggers.items.type,parentSchema:schema13.properties.triggers.items,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/triggers",schemaPath:"#/properties/triggers/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema13.properties.triggers.type,parentSchema:schema13.properties.triggers,data:data2};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.steps !== undefined){
let data11 = data.steps;
if(Array.isArray(data11)){
if(data11.length < 1){
const err18 = {instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema13.properties.steps,data:data11};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
const len1 = data11.length;
for(let i1=0; i1<len1; i1++){
let data12 = data11[i1];
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.name === undefined){
const err19 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema13.properties.steps.items.required,parentSchema:schema13.properties.steps.items,data:data12};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data12.component === undefined){
const err20 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/required",keyword:"required",params:{missingProperty: "component"},message:"must have required property '"+"component"+"'",schema:schema13.properties.steps.items.required,parentSchema:schema13.properties.steps.items,data:data12};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
for(const key2 in data12){
if(!(((((((key2 === "name") || (key2 === "component")) || (key2 === "dependencies")) || (key2 === "config")) || (key2 === "hyperparameters")) || (key2 === "approval_required")) || (key2 === "conditional"))){
const err21 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema13.properties.steps.items,data:data12};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data12.name !== undefined){
let data13 = data12.name;
if(typeof data13 === "string"){
if(!pattern1.test(data13)){
const err22 = {instancePath:instancePath+"/steps/" + i1+"/name",schemaPath:"#/properties/steps/items/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"},message:"must match pattern \""+"^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"+"\"",schema:"^[a-z0-9]([-a-z0-9]*[a-z0-9])?$",parentSchema:schema13.properties.steps.items.properties.name,data:data13};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/steps/" + i1+"/name",schemaPath:"#/properties/steps/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.steps.items.properties.name.type,parentSchema:schema13.properties.steps.items.properties.name,data:data13};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data12.component !== undefined){
let data14 = data12.component;
if(typeof data14 !== "string"){
const err24 = {instancePath:instancePath+"/steps/" + i1+"/component",schemaPath:"#/properties/steps/items/properties/component/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.steps.items.properties.component.type,parentSchema:schema13.properties.steps.items.properties.component,data:data14};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data12.dependencies !== undefined){
let data15 = data12.dependencies;
if(Array.isArray(data15)){
const len2 = data15.length;
for(let i2=0; i2<len2; i2++){
let data16 = data15[i2];
if(typeof data16 !== "string"){
const err25 = {instancePath:instancePath+"/steps/" + i1+"/dependencies/" + i2,schemaPath:"#/properties/steps/items/properties/dependencies/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.steps.items.properties.dependencies.items.type,parentSchema:schema13.properties.steps.items.properties.dependencies.items,data:data16};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/steps/" + i1+"/dependencies",schemaPath:"#/properties/steps/items/properties/dependencies/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema13.properties.steps.items.properties.dependencies.type,parentSchema:schema13.properties.steps.items.properties.dependencies,data:data15};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data12.config !== undefined){
let data17 = data12.config;
if(!(data17 && typeof data17 == "object" && !Array.isArray(data17))){
const err27 = {instancePath:instancePath+"/steps/" + i1+"/config",schemaPath:"#/properties/steps/items/properties/config/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema13.properties.steps.items.properties.config.type,parentSchema:schema13.properties.steps.items.properties.config,data:data17};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data12.hyperparameters !== undefined){
let data18 = data12.hyperparameters;
if(!(data18 && typeof data18 == "object" && !Array.isArray(data18))){
const err28 = {instancePath:instancePath+"/steps/" + i1+"/hyperparameters",schemaPath:"#/properties/steps/items/properties/hyperparameters/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema13.properties.steps.items.properties.hyperparameters.type,parentSchema:schema13.properties.steps.items.properties.hyperparameters,data:data18};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data12.approval_required !== undefined){
let data19 = data12.approval_required;
if(typeof data19 !== "boolean"){
const err29 = {instancePath:instancePath+"/steps/" + i1+"/approval_required",schemaPath:"#/properties/steps/items/properties/approval_required/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema13.properties.steps.items.properties.approval_required.type,parentSchema:schema13.properties.steps.items.properties.approval_required,data:data19};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data12.conditional !== undefined){
let data20 = data12.conditional;
if(typeof data20 !== "string"){
const err30 = {instancePath:instancePath+"/steps/" + i1+"/conditional",schemaPath:"#/properties/steps/items/properties/conditional/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.steps.items.properties.conditional.type,parentSchema:schema13.properties.steps.items.properties.conditional,data:data20};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/steps/" + i1,schemaPath:"#/properties/steps/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema13.properties.steps.items.type,parentSchema:schema13.properties.steps.items,data:data12};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema13.properties.steps.type,parentSchema:schema13.properties.steps,data:data11};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.rollback !== undefined){
let data21 = data.rollback;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(data21.step === undefined){
const err33 = {instancePath:instancePath+"/rollback",schemaPath:"#/properties/rollback/required",keyword:"required",params:{missingProperty: "step"},message:"must have required property '"+"step"+"'",schema:schema13.properties.rollback.required,parentSchema:schema13.properties.rollback,data:data21};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data21.to === undefined){
const err34 = {instancePath:instancePath+"/rollback",schemaPath:"#/properties/rollback/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'",schema:schema13.properties.rollback.required,parentSchema:schema13.properties.rollback,data:data21};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
for(const key3 in data21){
if(!(((key3 === "step") || (key3 === "to")) || (key3 === "when"))){
const err35 = {instancePath:instancePath+"/rollback",schemaPath:"#/properties/rollback/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema13.properties.rollback,data:data21};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data21.step !== undefined){
let data22 = data21.step;
if(typeof data22 !== "string"){
const err36 = {instancePath:instancePath+"/rollback/step",schemaPath:"#/properties/rollback/properties/step/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.rollback.properties.step.type,parentSchema:schema13.properties.rollback.properties.step,data:data22};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data21.to !== undefined){
let data23 = data21.to;
if(typeof data23 !== "string"){
const err37 = {instancePath:instancePath+"/rollback/to",schemaPath:"#/properties/rollback/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.rollback.properties.to.type,parentSchema:schema13.properties.rollback.properties.to,data:data23};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data21.when !== undefined){
let data24 = data21.when;
if(Array.isArray(data24)){
const len3 = data24.length;
for(let i3=0; i3<len3; i3++){
let data25 = data24[i3];
if(typeof data25 !== "string"){
const err38 = {instancePath:instancePath+"/rollback/when/" + i3,schemaPath:"#/properties/rollback/properties/when/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.rollback.properties.when.items.type,parentSchema:schema13.properties.rollback.properties.when.items,data:data25};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/rollback/when",schemaPath:"#/properties/rollback/properties/when/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema13.properties.rollback.properties.when.type,parentSchema:schema13.properties.rollback.properties.when,data:data24};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/rollback",schemaPath:"#/properties/rollback/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema13.properties.rollback.type,parentSchema:schema13.properties.rollback,data:data21};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema13.type,parentSchema:schema13,data};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
validate12.errors = vErrors;
return errors === 0;
}

